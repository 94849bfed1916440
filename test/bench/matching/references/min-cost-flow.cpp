// Native reference for P1: LEMON's network simplex and cost scaling (Boost licence) on an instance file.
//
// usage: min-cost-flow INSTANCE simplex|scaling
// Prints {"value", "unfilled", "shortLoads", "cpuMs", "peakMb"}: processor time of the solve alone, the graph being built.
//
// The file is little-endian int32: dense (1 or 0), rows, columns, entries; demand[rows]; maxLoad[columns]; minLoad[columns];
// unless dense start[rows + 1] and column[entries]; value[entries] (-2^31 forbids a pair); then as two doubles the penalty of
// an open seat and of a missed minimum load.
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

using Graph = lemon::SmartDigraph;
using Cost = long long;

namespace {

struct Instance {
  bool dense = false;
  int rows = 0, columns = 0, entries = 0;
  std::vector<int32_t> demand, maxLoad, minLoad, start, column, value;
  Cost openSeat = 0, shortLoad = 0;
};

void fail(const char* why) {
  std::fprintf(stderr, "%s\n", why);
  std::exit(1);
}

template <typename T>
void take(std::FILE* file, std::vector<T>& into, size_t count) {
  into.resize(count);
  if (count > 0 && std::fread(into.data(), sizeof(T), count, file) != count) fail("the instance file is too short");
}

Instance readInstance(const char* path) {
  std::FILE* file = std::fopen(path, "rb");
  if (!file) fail("cannot open the instance file");
  Instance one;
  std::vector<int32_t> head;
  take(file, head, 4);
  one.dense = head[0] == 1;
  one.rows = head[1];
  one.columns = head[2];
  one.entries = head[3];
  take(file, one.demand, one.rows);
  take(file, one.maxLoad, one.columns);
  take(file, one.minLoad, one.columns);
  if (!one.dense) {
    take(file, one.start, one.rows + 1);
    take(file, one.column, one.entries);
  }
  take(file, one.value, one.entries);
  std::vector<double> penalties;
  take(file, penalties, 2);
  one.openSeat = static_cast<Cost>(penalties[0]);
  one.shortLoad = static_cast<Cost>(penalties[1]);
  std::fclose(file);
  return one;
}

double cpuMs() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

double peakMb() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024.0;
}

/// Rows send their demand to columns or to the open seat; columns and the open seat pass it on to the sink.
struct Flow {
  Graph graph;
  Graph::ArcMap<int> capacity{graph};
  Graph::ArcMap<Cost> cost{graph};
  Graph::NodeMap<int> supply{graph};
  std::vector<Graph::Arc> pair, place, open;
  std::vector<int32_t> worth;
  int seats = 0;

  Graph::Arc arc(Graph::Node from, Graph::Node to, int most, Cost price) {
    Graph::Arc made = graph.addArc(from, to);
    capacity[made] = most;
    cost[made] = price;
    return made;
  }

  explicit Flow(const Instance& one) {
    graph.reserveNode(one.rows + one.columns + 1);
    graph.reserveArc(one.entries + one.rows + 2 * one.columns);
    for (int node = 0; node < one.rows + one.columns + 1; node++) graph.addNode();
    const Graph::Node sink = graph.nodeFromId(one.rows + one.columns);
    for (int row = 0; row < one.rows; row++) {
      const Graph::Node from = graph.nodeFromId(row);
      supply[from] = one.demand[row];
      seats += one.demand[row];
      const int first = one.dense ? row * one.columns : one.start[row];
      const int last = one.dense ? first + one.columns : one.start[row + 1];
      for (int at = first; at < last; at++) {
        if (one.value[at] == INT32_MIN) continue;
        const int column = one.dense ? at - first : one.column[at];
        pair.push_back(arc(from, graph.nodeFromId(one.rows + column), 1, -Cost(one.value[at])));
        worth.push_back(one.value[at]);
      }
      open.push_back(arc(from, sink, one.demand[row], one.openSeat));
    }
    for (int column = 0; column < one.columns; column++) {
      const Graph::Node node = graph.nodeFromId(one.rows + column);
      const int least = one.minLoad[column];
      if (least > 0) place.push_back(arc(node, sink, least, -one.shortLoad));
      arc(node, sink, one.maxLoad[column] - least, 0);
    }
    supply[sink] = -seats;
  }
};

template <typename Solver>
void report(const Flow& flow, const Instance& one, const Solver& solver, double took) {
  long long value = 0, unfilled = 0, wanted = 0, met = 0;
  for (size_t at = 0; at < flow.pair.size(); at++)
    if (solver.flow(flow.pair[at]) > 0) value += flow.worth[at];
  for (const Graph::Arc& arc : flow.open) unfilled += solver.flow(arc);
  for (int least : one.minLoad) wanted += least;
  for (const Graph::Arc& arc : flow.place) met += solver.flow(arc);
  std::printf("{\"value\":%lld,\"unfilled\":%lld,\"shortLoads\":%lld,\"cpuMs\":%.3f,\"peakMb\":%.1f}\n", value, unfilled,
              wanted - met, took, peakMb());
}

template <typename Solver>
bool solveBy(const Flow& flow, const Instance& one) {
  Solver solver(flow.graph);
  solver.upperMap(flow.capacity).costMap(flow.cost).supplyMap(flow.supply);
  const double began = cpuMs();
  const bool optimal = solver.run() == Solver::OPTIMAL;
  const double took = cpuMs() - began;
  if (optimal) report(flow, one, solver, took);
  return optimal;
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) fail("usage: min-cost-flow INSTANCE simplex|scaling");
  const Instance one = readInstance(words[1]);
  const Flow flow(one);
  const bool scaling = std::strcmp(words[2], "scaling") == 0;
  const bool optimal = scaling ? solveBy<lemon::CostScaling<Graph, int, Cost>>(flow, one)
                               : solveBy<lemon::NetworkSimplex<Graph, int, Cost>>(flow, one);
  if (!optimal) fail("the reference found no optimum");
  return 0;
}
