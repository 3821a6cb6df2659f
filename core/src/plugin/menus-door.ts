/** What is linked on every page, of all features together. */
export interface MenusDoor {
  /** Pages that search engines are told of, after the language: those of the main menu, and those of no menu that a feature wants found. */
  findable(): readonly string[];
}
