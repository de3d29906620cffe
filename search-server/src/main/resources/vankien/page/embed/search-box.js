// The search box for other pages: <vankien-search>. Suggestions while typing, a short list of results, and a link to all.
//
//   <script type="module" src="https://SERVER/embed/search-box.js"></script>
//   <vankien-search><form action="https://SERVER/search"><input name="q"></form></vankien-search>
//
// The form inside is what visitors get where this script does not load. Attributes: server (where it is not the one that
// this script comes from), lang (vi or en), size (results, 1 to 20), placeholder. Colours and letters by the CSS variables
// below; the pieces can be reached with ::part(input), ::part(button), ::part(suggestions), ::part(results).
const SHEET = `
  :host {
    display: block; position: relative; text-align: start;
    font: var(--vankien-font, 400 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif);
    color: var(--vankien-color, CanvasText);
  }
  :host([hidden]) { display: none; }
  *, *::before { box-sizing: border-box; }
  form { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; }
  .box { position: relative; flex: 1 1 12rem; min-width: 0; }
  input, button { font: inherit; min-height: 2.75rem; border-radius: var(--vankien-radius, 6px); }
  input { width: 100%; padding: .4rem .7rem; border: 1px solid var(--vankien-border, #8b8378); }
  input, ul.suggestions, .results { color: inherit; background: var(--vankien-background, Canvas); }
  input::placeholder { color: inherit; opacity: .75; }
  button {
    padding: .4rem 1.2rem; font-weight: 600; cursor: pointer; border: 1px solid transparent;
    background: var(--vankien-accent, #a3231c); color: var(--vankien-on-accent, #fff);
  }
  :focus-visible { outline: 3px solid var(--vankien-focus, currentColor); outline-offset: 2px; }
  ul, ol, p { margin: 0; padding: 0; list-style: none; }
  ul.suggestions {
    position: absolute; z-index: 10; left: 0; right: 0; top: calc(100% + 2px); max-height: 20rem; overflow-y: auto; padding: .3rem 0;
    border: 1px solid var(--vankien-border, #8b8378); border-radius: var(--vankien-radius, 6px); box-shadow: 0 6px 18px rgb(0 0 0 / .2);
  }
  ul.suggestions li { padding: .4rem .7rem; cursor: pointer; }
  ul.suggestions li:hover, ul.suggestions li[aria-selected=true] { outline: 2px solid var(--vankien-focus, currentColor); outline-offset: -2px; }
  .results { margin-top: .6rem; padding: .2rem .9rem .8rem; border: 1px solid var(--vankien-border, #8b8378); border-radius: var(--vankien-radius, 6px); }
  .results > p { padding-top: .6rem; font-weight: 600; }
  .results li { padding: .6rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); overflow-wrap: anywhere; }
  .results a { color: var(--vankien-link, inherit); font-weight: 600; }
  .results small { display: block; opacity: .8; }
  mark { background: var(--vankien-mark, #ffe9a8); color: var(--vankien-mark-color, #221c00); }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  [hidden] { display: none; }
`;
const WORDS = {
  vi: {
    label: "Tìm trong toàn văn văn bản", placeholder: "Số, ký hiệu hoặc vài từ trong văn bản", submit: "Tìm", suggestions: "Gợi ý",
    count: (n) => n + " gợi ý, dùng mũi tên để chọn", found: (n) => (n ? n.toLocaleString("vi") + " văn bản" : "Không có văn bản nào"),
    all: "Xem tất cả kết quả", untitled: "Không có trích yếu",
  },
  en: {
    label: "Search the full text of documents", placeholder: "A document number or some words", submit: "Search", suggestions: "Suggestions",
    count: (n) => n + " suggestions, choose with the arrow keys", found: (n) => (n ? n.toLocaleString("en") + " documents" : "No documents"),
    all: "See all results", untitled: "No subject",
  },
};
const HOME = new URL("..", import.meta.url);
const WAIT = 120;
const LONGEST = 200;
const ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'"};

const make = (name, properties = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};

// The answer's HTML has no tag but <mark>: it is read as words, never given to the page as HTML.
const marked = (html) =>
  html.split(/(<mark>.*?<\/mark>)/s).map((piece) => {
    const inside = /^<mark>(.*)<\/mark>$/s.exec(piece);
    const words = (inside ? inside[1] : piece).replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]);
    return inside ? make("mark", {}, words) : words;
  });

class SearchBox extends HTMLElement {
  #shown = [];
  #active = -1;
  #asked = null;
  #timer = 0;

  connectedCallback() {
    if (this.shadowRoot) {
      return;
    }
    const language = this.getAttribute("lang") || this.closest("[lang]")?.getAttribute("lang") || "vi";
    this.words = WORDS[language.slice(0, 2).toLowerCase()] || WORDS.vi;
    this.server = new URL(this.getAttribute("server") || HOME, document.baseURI);
    const size = Number(this.getAttribute("size"));
    this.size = size >= 1 && size <= 20 ? Math.floor(size) : 5;

    const root = this.attachShadow({mode: "open"});
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [sheet];
    this.input = make("input", {
      type: "search", name: "q", id: "q", part: "input", maxlength: "2000", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "list",
      placeholder: this.getAttribute("placeholder") || this.words.placeholder,
    });
    this.list = make("ul", {id: "list", class: "suggestions", part: "suggestions", role: "listbox", "aria-label": this.words.suggestions, hidden: ""});
    this.said = make("span", {class: "unseen", role: "status"});
    this.results = make("section", {class: "results", part: "results", "aria-live": "polite", "aria-label": this.words.label, hidden: ""});
    const form = make("form", {role: "search", action: this.#address("search"), method: "get"},
      make("label", {class: "unseen", for: "q"}, this.words.label),
      make("div", {class: "box"}, this.input, this.list, this.said),
      make("button", {type: "submit", part: "button"}, this.words.submit));
    root.append(form, this.results);

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#close();
      this.#search();
    });
    this.input.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#suggest(), WAIT);
    });
    this.input.addEventListener("blur", () => this.#close());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const item = event.target.closest("li");
      if (item) {
        this.#choose([...this.list.children].indexOf(item));
      }
    });
  }

  #address(path, parameters = {}) {
    const address = new URL(path, this.server);
    for (const [name, value] of Object.entries(parameters)) {
      address.searchParams.set(name, value);
    }
    return address.href;
  }

  async #fetch(path, parameters) {
    this.#asked?.abort();
    this.#asked = new AbortController();
    const answer = await fetch(this.#address(path, parameters), {signal: this.#asked.signal, credentials: "omit"});
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    return answer.json();
  }

  async #suggest() {
    const typed = this.input.value.trim();
    try {
      this.#show(typed && typed.length <= LONGEST ? await this.#fetch("api/v1/suggest", {q: typed, size: 6}) : []);
    } catch (unreachable) {
      // Without suggestions the box still searches.
    }
  }

  #show(suggestions) {
    this.#shown = suggestions;
    this.list.replaceChildren(...suggestions.map((suggestion, index) =>
      make("li", {id: "option-" + index, role: "option", "aria-selected": "false"}, make("bdi", {}, suggestion.text))));
    this.#select(-1);
    const open = suggestions.length > 0 && this.shadowRoot.activeElement === this.input;
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    this.said.textContent = open ? this.words.count(suggestions.length) : "";
  }

  #select(index) {
    this.#active = index;
    [...this.list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
    if (index < 0) {
      this.input.removeAttribute("aria-activedescendant");
    } else {
      this.input.setAttribute("aria-activedescendant", "option-" + index);
      this.list.children[index].scrollIntoView({block: "nearest"});
    }
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#show([]);
  }

  #key(event) {
    const open = !this.list.hidden;
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (event.isComposing) {
      return;
    }
    if (step && open) {
      event.preventDefault();
      // An answer still under way would take the choice back.
      clearTimeout(this.#timer);
      this.#asked?.abort();
      // One place more than there are suggestions: what was typed.
      const places = this.#shown.length + 1;
      this.#select(((this.#active + 1 + step + places) % places) - 1);
    } else if (step === 1) {
      event.preventDefault();
      this.#suggest();
    } else if (event.key === "Enter" && open && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.#close();
    } else if (event.key === "Escape") {
      this.results.hidden = true;
    }
  }

  #choose(index) {
    const suggestion = this.#shown[index];
    this.#close();
    if (suggestion.id) {
      location.assign(this.#address("documents/" + encodeURIComponent(suggestion.id)));
    } else {
      this.input.value = suggestion.text;
      this.#search();
    }
  }

  async #search() {
    const q = this.input.value.trim();
    const all = this.#address("search", q ? {q} : {});
    if (!q) {
      location.assign(all);
      return;
    }
    try {
      const answer = await this.#fetch("api/v1/search", {q, size: this.size, passages: 1, facets: "none"});
      this.results.replaceChildren(
        make("p", {}, this.words.found(answer.total.value)),
        make("ol", {}, ...answer.hits.map((hit) => this.#hit(hit))),
        make("a", {href: all}, this.words.all));
      this.results.hidden = false;
    } catch (unreachable) {
      if (unreachable.name !== "AbortError") {
        // The server does not answer this page: its own page does.
        location.assign(all);
      }
    }
  }

  #hit(hit) {
    const facts = [hit.number, hit.type_name, hit.issuer, hit.date?.split("-").reverse().join("/")].filter(Boolean);
    const title = make("a", {href: this.#address(hit.links.page)}, make("bdi", {}, hit.title || this.words.untitled));
    const passage = hit.passages[0] ? [make("p", {}, make("bdi", {}, ...marked(hit.passages[0].html)))] : [];
    return make("li", {}, make("small", {}, make("bdi", {}, facts.join(" · "))), title, ...passage);
  }
}

// Where a browser has no style sheets made by scripts, the plain form inside the element stays.
if (!customElements.get("vankien-search") && "adoptedStyleSheets" in Document.prototype) {
  customElements.define("vankien-search", SearchBox);
}
