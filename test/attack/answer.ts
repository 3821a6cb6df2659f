/** What came back: a status, and for pages the text. */
export interface Answer {
  status: number;
  text?: string;
  headers?: Headers;
}
