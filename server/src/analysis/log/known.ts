// What reading one record found out about text behind it, kept for the next: without it a line of many
// torn pieces would be searched to its end for each of them. It holds for one span and changes no answer.

export class Known {
  /** No whole trailer begins in [lineFrom, lineEnd), and the line ends there. */
  lineFrom = 0;
  lineEnd = -1;
  /** The last `$` of that line, or -1. */
  lastDollar = -1;
  /** In [markFrom, markAt) neither an opener nor a closer of `<![LOG[` stands; at markAt one does, or the line ends. */
  markFrom = 0;
  markAt = -1;
  /** In [closingFrom, closingTo) nothing closes a message and nothing opens one at a line's beginning. */
  closingFrom = 0;
  closingTo = -1;
  /** The last opener in there that stands within a line, or -1. */
  innerOpener = -1;

  /** No line ends in [restFrom, restEnd), and one does there, or the text. */
  restFrom = 0;
  restEnd = -1;

  forget(): void {
    this.restEnd = -1;
    this.lineEnd = -1;
    this.markAt = -1;
    this.closingTo = -1;
  }
}
