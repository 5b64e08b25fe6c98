"use strict";
// Elements from words. Nothing here takes markup: every text of a bill stays a text.
(function (costs) {
  const SVG = "http://www.w3.org/2000/svg";

  function fill(element, attributes, children) {
    Object.entries(attributes).forEach(([name, value]) => {
      if (name.startsWith("on")) {
        element.addEventListener(name.slice(2), value);
      } else if (value === true) {
        element.setAttribute(name, "");
      } else if (value !== false && value !== null && value !== undefined) {
        element.setAttribute(name, value);
      }
    });
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  /** An element of HTML; a child is an element or a text. */
  function html(name, attributes, ...children) {
    return fill(document.createElement(name), attributes, children);
  }

  /** An element of SVG. */
  function svg(name, attributes, ...children) {
    return fill(document.createElementNS(SVG, name), attributes, children);
  }

  /** Puts new children into an element and gives the focus back to the one that had it, by its id, or to the element. */
  function replace(element, ...children) {
    const focused = element.contains(document.activeElement) ? document.activeElement.id : "";
    element.replaceChildren(...children);
    if (focused) {
      const next = document.getElementById(focused) || element;
      // A button that has done its work may be gone; the focus stays near it instead of going back to the top of the page.
      if (next === element && !element.hasAttribute("tabindex")) {
        element.setAttribute("tabindex", "-1");
      }
      next.focus({ preventScroll: true });
    }
  }

  costs.dom = { html, svg, replace, byId: (id) => document.getElementById(id) };
})((window.costs = window.costs || {}));
