/**
 * What is taken from the page before its first line. A direct connection passes both the content security policy and the
 * blocking of requests, so the constructors go; and no frame may be made, since an empty one needs no address and brings
 * fresh constructors. Each function is sent to the page as text: it may use nothing from outside itself, and takes what it
 * needs of the page's built-ins at once, so that a page that changes them later opens no way around.
 */

/** Removes what connects and what the program does not use; and what makes elements without being asked for them by name. */
export function removeConnections(): void {
  const connecting = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport', 'WebSocket'];
  const fetching = ['WebSocketStream', 'EventSource', 'XMLHttpRequest', 'PresentationRequest', 'PaymentRequest'];
  const making = ['DOMParser', 'XSLTProcessor', 'documentPictureInPicture'];
  for (const name of [...connecting, ...fetching, ...making]) Reflect.deleteProperty(window, name);
}

/** Refuses to make an element that holds a page of its own. */
export function refuseFrames(): void {
  const { apply } = Reflect;
  const { exec } = RegExp.prototype;
  const frame = /^(?:.*:)?(?:iframe|frame|frameset|object|embed|fencedframe|portal|webview)$/isu;
  const refuse = () => {
    throw new TypeError('This program has no frames.');
  };
  const fix = (owner: object, name: string, value: unknown) =>
    Object.defineProperty(owner, name, { value, writable: false, configurable: false });
  // Every name is turned into a string once: an object could give another one the second time.
  const unframed = (named: unknown) => {
    const name = `${named}`;
    return apply(exec, frame, [name]) === null ? name : refuse();
  };
  const { createElement, createElementNS } = Document.prototype;
  const { createDocument } = DOMImplementation.prototype;
  fix(Document.prototype, 'createElement', function (this: Document, name: unknown) {
    return apply(createElement, this, [unframed(name)]);
  });
  fix(Document.prototype, 'createElementNS', function (this: Document, space: unknown, name: unknown) {
    return apply(createElementNS, this, [space, unframed(name)]);
  });
  fix(DOMImplementation.prototype, 'createDocument', function (this: DOMImplementation, space: unknown, name: unknown) {
    return apply(createDocument, this, [space, unframed(name)]);
  });
  // An element class of its own could extend a frame.
  fix(CustomElementRegistry.prototype, 'define', refuse);
}

/**
 * Whoever makes a policy for trusted markup, as the brief does to read what is pasted, gets this one: frames become unknown
 * elements, and there is no trusted script.
 */
export function takeFramesOutOfMarkup(): void {
  const { apply } = Reflect;
  const { exec } = RegExp.prototype;
  const { slice } = String.prototype;
  const tag = /<\/?(?:[^\s<>/]*:)?(?=iframe|frame|object|embed|fencedframe|portal|webview)/giu;
  const createHTML = (given: unknown) => {
    const markup = `${given}`;
    let clean = '';
    let end = 0;
    tag.lastIndex = 0;
    while (apply(exec, tag, [markup]) !== null) {
      clean += `${apply(slice, markup, [end, tag.lastIndex])}x-`;
      end = tag.lastIndex;
    }
    return clean + apply(slice, markup, [end]);
  };
  // The types of the page's own language do not know these yet.
  const factory = Reflect.get(window, 'TrustedTypePolicyFactory').prototype as { createPolicy: () => unknown };
  const { createPolicy } = factory;
  Object.defineProperty(factory, 'createPolicy', {
    value(this: unknown, name: unknown) {
      const rules = Object.assign(Object.create(null), { createHTML });
      return apply(createPolicy, this, [`${name}`, rules]);
    },
    writable: false,
    configurable: false,
  });
}
