/**
 * React keeps the nodes it made and changes the page through them. A translator of the browser
 * replaces text nodes by elements of its own, and other extensions wrap or remove what they like:
 * then React's `insertBefore` and `removeChild` throw, the tree is taken down, and a text that
 * changes later stays as it was. Both are met here, below React, so that no component has to think
 * of it. https://github.com/facebook/react/issues/11538
 */

/** What stands in the page in place of a text node that somebody else took out. */
const standIns = new WeakMap<Node, readonly ChildNode[]>();

const isText = (node: Node | null): node is Text => node?.nodeType === Node.TEXT_NODE;

/**
 * Watches the page below `root` and lets React go on after edits that are not React's: it finds the
 * place of a node that was wrapped or replaced, and a text that changes after it was replaced comes
 * back with its new words. Call once, before anything is drawn.
 */
export function surviveForeignEdits(root: Node): void {
  const changedWords = new MutationObserver((records) => {
    for (const { target } of records)
      if (isText(target) && !target.isConnected) putBack(target, native);
  });
  const note = (records: readonly MutationRecord[]) => {
    for (const { text, others } of replacedTexts(records)) {
      standIns.set(text, others);
      changedWords.observe(text, { characterData: true });
    }
  };
  const replaced = new MutationObserver(note);
  replaced.observe(root, { childList: true, subtree: true });
  const native = replaceMethods(() => note(replaced.takeRecords()));
}

interface Native {
  insertBefore(parent: Node, node: Node, before: Node | null): void;
}

/**
 * Makes the methods that React draws with find the place of a node that is not where React left it.
 * They do as always for every other node.
 */
function replaceMethods(catchUp: () => void): Native {
  const { appendChild, insertBefore, removeChild } = Node.prototype;
  Node.prototype.removeChild = function removeWhereItIs<T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) return Reflect.apply(removeChild, this, [child]) as T;
    catchUp();
    removeFromElsewhere(this, child);
    return child;
  };
  Node.prototype.insertBefore = function insertWhereItIs<T extends Node>(
    this: Node,
    node: T,
    before: Node | null,
  ): T {
    withdrawStandIns(node);
    if (before === null || before.parentNode === this)
      return Reflect.apply(insertBefore, this, [node, before]) as T;
    catchUp();
    return Reflect.apply(insertBefore, this, [node, placeIn(this, before)]) as T;
  };
  Node.prototype.appendChild = function appendOnce<T extends Node>(this: Node, node: T): T {
    withdrawStandIns(node);
    return Reflect.apply(appendChild, this, [node]) as T;
  };
  return {
    insertBefore: (parent, node, before) => {
      Reflect.apply(insertBefore, parent, [node, before]);
    },
  };
}

/** Texts that left the page, each with the elements that came to its place in the same step. */
function replacedTexts(records: readonly MutationRecord[]) {
  const found: { text: Text; others: readonly ChildNode[] }[] = [];
  const added = new Set<Node>();
  for (const record of records) {
    for (const node of record.addedNodes) added.add(node);
    for (const text of record.removedNodes) {
      if (!isText(text) || text.isConnected) continue;
      const beside = [record.previousSibling, record.nextSibling].filter(
        (node) => node !== null && added.has(node),
      );
      const others = record.addedNodes.length > 0 ? [...record.addedNodes] : beside;
      const elements = others.filter((node): node is Element => node instanceof Element);
      if (elements.length > 0) found.push({ text, others: elements });
    }
  }
  return found;
}

/** The stand-ins of a node that are in the page now. */
function presentStandIns(node: Node): readonly ChildNode[] {
  return (standIns.get(node) ?? []).filter((other) => other.isConnected);
}

function withdrawStandIns(node: Node): void {
  if (!isText(node)) return;
  for (const other of presentStandIns(node)) other.remove();
  standIns.delete(node);
}

/** Puts a text with new words where its stand-in is. */
function putBack(text: Text, native: Native): void {
  const [first] = presentStandIns(text);
  if (first?.parentNode == null) return;
  native.insertBefore(first.parentNode, text, first);
  withdrawStandIns(text);
}

/** The child of `parent` that holds `node` or stands in for it; null where neither is there. */
function placeIn(parent: Node, node: Node): Node | null {
  const start = node.isConnected ? node : presentStandIns(node)[0];
  let place: Node | null = start ?? null;
  while (place !== null && place.parentNode !== parent) place = place.parentNode;
  return place;
}

/** Removes a node that was wrapped, with wrappers left empty, or what stands in for it. */
function removeFromElsewhere(parent: Node, child: Node): void {
  withdrawStandIns(child);
  let wrapper = parent.contains(child) ? child.parentElement : null;
  if (wrapper !== null && child.parentNode !== null) child.parentNode.removeChild(child);
  while (wrapper !== null && wrapper !== parent && wrapper.childNodes.length === 0) {
    const outer: HTMLElement | null = wrapper.parentElement;
    wrapper.remove();
    wrapper = outer;
  }
}
