import { mountHost, removeOldHosts, type Host } from './host.ts';

/** The sidebar must have connected this soon after its frame was put in; else the page refuses it. */
const frameLimitMs = 5000;
/** A sidebar that lost its port and does not come back this soon was navigated away by the page (safety.md T-05). */
const lostFrameLimitMs = 1000;

/** The sidebar's frame over its life: put in, watched until it speaks, taken out when it falls silent or is touched. */
export class DockedSidebar {
  readonly #document: Document;
  readonly #frame: (nonce: string) => { readonly url: string; readonly clipboardOrigin: string };
  readonly #onFailed: () => void;
  #host: Host | null = null;
  #nonce: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** A frame that never spoke: the page refuses it, none is put in again, and the button opens the side panel. */
  #isSilent = false;

  constructor(
    document: Document,
    frame: (nonce: string) => { readonly url: string; readonly clipboardOrigin: string },
    onFailed: () => void,
  ) {
    this.#document = document;
    this.#frame = frame;
    this.#onFailed = onFailed;
  }

  /** A new nonce means a new frame: the old one may not speak any more. */
  setNonce(nonce: string | null): void {
    if (this.#nonce !== nonce) this.close();
    this.#nonce = nonce;
  }

  open(): void {
    if (this.#host || this.#nonce === null) return;
    // A background that was stopped in between has forgotten it.
    if (this.#isSilent) return this.#onFailed();
    this.#isSilent = true;
    removeOldHosts(this.#document);
    this.#host = mountHost(this.#document, this.#frame(this.#nonce), () => this.#fail());
    this.#waitFor(frameLimitMs);
  }

  close(): void {
    this.#stopWaiting();
    this.#host?.remove();
    this.#host = null;
  }

  setFolded(isFolded: boolean): void {
    this.#host?.setFolded(isFolded);
  }

  /** Opens when closed, else folds or unfolds; answers whether it is folded now. */
  toggle(): boolean {
    const isOpen = this.#host !== null && !this.#host.isFolded();
    if (this.#host) this.#host.setFolded(isOpen);
    else this.open();
    return isOpen;
  }

  connected(isConnected: boolean): void {
    this.#isSilent &&= !isConnected;
    if (isConnected) this.#stopWaiting();
    else if (this.#host) this.#waitFor(lostFrameLimitMs);
  }

  /** Background was lost, and the sidebar with it: it has as long as at the start to come back. */
  backgroundLost(): void {
    if (this.#host) this.#waitFor(frameLimitMs);
  }

  /** False also when there is no frame: then only the browser's own side panel can be asking. */
  isCovered(): boolean {
    return this.#host?.isCovered() ?? false;
  }

  isOurs(node: Node): boolean {
    return node === this.#host?.element;
  }

  refit(): void {
    this.#host?.refit();
  }

  #waitFor(limitMs: number): void {
    this.#stopWaiting();
    this.#timer = setTimeout(() => this.#fail(), limitMs);
  }

  #stopWaiting(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #fail(): void {
    this.close();
    this.#onFailed();
  }
}
