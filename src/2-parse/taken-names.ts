import type { Node } from 'unist';

/** Names of one page, each with what it names. A name once taken stays taken. */
export class TakenNames {
  readonly #owners = new Map<string, Node>();
  /** Where the search for a free number last ended: all numbers before it are taken. */
  readonly #numbers = new Map<string, number>();

  get(name: string): Node | undefined {
    return this.#owners.get(name);
  }

  set(name: string, owner: Node): void {
    this.#owners.set(name, owner);
  }

  /** The name itself, or with the first number from 2 that makes it free. */
  free(wanted: string): string {
    if (!this.#owners.has(wanted)) return wanted;
    let number = this.#numbers.get(wanted) ?? 2;
    while (this.#owners.has(`${wanted}-${number}`)) number += 1;
    this.#numbers.set(wanted, number);
    return `${wanted}-${number}`;
  }
}
