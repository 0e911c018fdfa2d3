// Builds elements; no text is ever read as HTML.

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element. Properties that start with "on" are listeners; true and false set and leave out an
 * attribute. Children that are null, undefined or false are left out.
 */
export function el(name, properties = {}, ...children) {
  return fill(document.createElement(name), properties, children);
}

/** The same for a picture. */
export function svg(name, properties = {}, ...children) {
  return fill(document.createElementNS(SVG, name), properties, children);
}

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    set(element, name, value);
  }
  element.append(...children.flat(Infinity).filter(isShown));
  return element;
}

function set(element, name, value) {
  if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), value);
  } else if (value === true) {
    element.setAttribute(name, '');
  } else if (value !== false && value !== undefined && value !== null) {
    element.setAttribute(name, value);
  }
}

function isShown(child) {
  return child !== null && child !== undefined && child !== false;
}
