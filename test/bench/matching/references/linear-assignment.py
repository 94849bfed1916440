"""Native reference for P1 with one seat a row and one place a column: scipy on an instance file.

usage: linear-assignment.py INSTANCE
Prints {"value", "unfilled", "shortLoads", "cpuMs", "peakMb"}; the format of the file is described in min-cost-flow.cpp.
Dense instances go through linear_sum_assignment, sparse ones through min_weight_full_bipartite_matching with one column more
for each row, its open seat.
"""

import json
import resource
import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

FORBIDDEN = -(2**31)


def solve_dense(value, rows, columns, open_seat):
    """Worth of the best plan, seats left open, processor seconds."""
    worth = value.reshape(rows, columns).astype(numpy.float64)
    forbidden = worth == FORBIDDEN
    worth[forbidden] = -open_seat
    began = time.process_time()
    row, column = linear_sum_assignment(worth, maximize=True)
    took = time.process_time() - began
    made = ~forbidden[row, column]
    return int(worth[row, column][made].sum()), rows - int(made.sum()), took


def solve_sparse(start, column, value, rows, columns, open_seat):
    """Worth of the best plan, seats left open, processor seconds."""
    row_of = numpy.repeat(numpy.arange(rows), numpy.diff(start))
    # An explicit 0 would be no entry at all: every cost is moved up alike, which moves every full plan alike.
    costs = numpy.concatenate([(-value).astype(numpy.float64), numpy.full(rows, float(open_seat))])
    costs += 1 - costs.min()
    row_at = numpy.concatenate([row_of, numpy.arange(rows)])
    column_at = numpy.concatenate([column, columns + numpy.arange(rows)])
    order = numpy.arange(len(costs))
    graph = csr_matrix((costs, (row_at, column_at)), shape=(rows, columns + rows))
    index = csr_matrix((order + 1, (row_at, column_at)), shape=(rows, columns + rows))
    began = time.process_time()
    row, matched = min_weight_full_bipartite_matching(graph)
    took = time.process_time() - began
    entry = numpy.asarray(index[row, matched]).ravel() - 1
    made = entry[entry < len(value)]
    return int(value[made].astype(numpy.int64).sum()), rows - len(made), took


def main():
    """Reads the instance, solves it, prints what it cost."""
    words = numpy.fromfile(sys.argv[1], dtype="<i4")
    dense, rows, columns, entries = (int(word) for word in words[:4])
    at = 4 + rows + 2 * columns
    if numpy.any(words[4 : 4 + rows] != 1) or numpy.any(words[4 + rows : 4 + rows + columns] != 1):
        raise SystemExit("scipy solves one seat a row and one place a column only")
    open_seat = int(numpy.frombuffer(words[-4:].tobytes(), dtype="<f8")[0])
    if dense:
        value, unfilled, took = solve_dense(words[at : at + entries], rows, columns, open_seat)
    else:
        start = words[at : at + rows + 1]
        column = words[at + rows + 1 : at + rows + 1 + entries]
        values = words[at + rows + 1 + entries : at + rows + 1 + 2 * entries]
        value, unfilled, took = solve_sparse(start, column, values, rows, columns, open_seat)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"value": value, "unfilled": unfilled, "shortLoads": 0, "cpuMs": took * 1000, "peakMb": peak}))


main()
