/** How long a text is, as an office counts it: each Chinese character is a word, and so is each run of other letters. */
export function wordsIn(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = text.match(
    /(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['’.-](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu,
  );
  return han + (others?.length ?? 0);
}
