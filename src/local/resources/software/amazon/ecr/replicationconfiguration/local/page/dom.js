/**
 * Builds an element. Text always becomes text, whatever it holds: no function of this page takes markup.
 *
 * @param {string} name the element's name
 * @param {Object<string, string>} attributes
 * @param {...(Node|string)} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
    return filled(document.createElement(name), attributes, children);
}

/** Builds an element of an SVG drawing, as {@link element} does. */
export function shape(name, attributes = {}, ...children) {
    return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

/** "1 rule", "2 rules". */
export function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** "12 ms", "1.5 s"; nothing of null. */
export function duration(milliseconds) {
    if (milliseconds === null) {
        return '';
    }
    return milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

function filled(node, attributes, children) {
    Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
    node.append(...children);
    return node;
}
