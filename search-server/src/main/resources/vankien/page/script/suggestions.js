// Suggestions under the search box: an editable combobox with a list (WAI-ARIA). Nothing is selected by itself, so Enter
// searches for what was typed. An empty box offers the searches of before.
(() => {
  const form = document.querySelector("form.search");
  const input = form && form.querySelector("input[type=search]");
  if (!input || !window.fetch || !window.AbortController) {
    return;
  }
  const WAIT = 90;
  const LONGEST = 200;
  const words = form.dataset;
  const list = document.createElement("ul");
  list.id = "goi-y";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.suggestions);
  list.hidden = true;
  const said = document.createElement("span");
  said.className = "unseen";
  said.setAttribute("role", "status");
  input.after(list, said);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) {
    input.setAttribute(name, value);
  }

  let shown = [];
  let active = -1;
  let asked = null;
  let timer = 0;

  const select = (index) => {
    active = index;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({block: "nearest"});
    }
  };

  const close = () => {
    clearTimeout(timer);
    if (asked) {
      asked.abort();
    }
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    select(-1);
  };

  const item = (suggestion, index) => {
    const entry = document.createElement("li");
    entry.id = "goi-y-" + index;
    entry.setAttribute("role", "option");
    entry.setAttribute("aria-selected", "false");
    const text = document.createElement("bdi");
    text.textContent = suggestion.text;
    const kind = document.createElement("small");
    kind.textContent = words["kind" + suggestion.kind[0].toUpperCase() + suggestion.kind.slice(1)] || "";
    entry.append(text, " ", kind);
    return entry;
  };

  const show = (suggestions) => {
    shown = suggestions;
    list.textContent = "";
    list.append(...suggestions.map(item));
    select(-1);
    const open = suggestions.length > 0 && document.activeElement === input;
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    said.textContent = open ? words.count.replace("#", suggestions.length) : "";
  };

  const recent = () => (window.vankien ? window.vankien.recent() : []);

  const ask = async () => {
    clearTimeout(timer);
    const typed = input.value.trim();
    if (asked) {
      asked.abort();
    }
    if (!typed) {
      show(recent().slice(0, 6).map((search) => ({text: search.label, kind: "recent", address: search.address})));
      return;
    }
    if (typed.length > LONGEST) {
      close();
      return;
    }
    asked = new AbortController();
    try {
      const answer = await fetch("/api/v1/suggest?size=8&q=" + encodeURIComponent(typed), {signal: asked.signal});
      if (answer.ok && typed === input.value.trim()) {
        show(await answer.json());
      }
    } catch (gone) {
      // Without suggestions the box still searches.
    }
  };

  const choose = (index) => {
    const suggestion = shown[index];
    close();
    if (suggestion.address) {
      location.assign(suggestion.address);
    } else if (suggestion.id) {
      location.assign("/documents/" + encodeURIComponent(suggestion.id));
    } else {
      input.value = suggestion.text;
      form.requestSubmit ? form.requestSubmit() : form.submit();
    }
  };

  input.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing || input.value.trim()) {
      timer = setTimeout(ask, WAIT);
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) {
        ask();
      } else {
        // An answer still under way would take the choice back.
        clearTimeout(timer);
        if (asked) {
          asked.abort();
        }
        // One place more than there are suggestions: what was typed.
        const places = shown.length + 1;
        const step = event.key === "ArrowDown" ? 1 : -1;
        select(((active + 1 + step + places) % places) - 1);
      }
    } else if (event.key === "Enter" && open && active >= 0) {
      event.preventDefault();
      choose(active);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab") {
      close();
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const entry = event.target.closest("[role=option]");
    if (entry) {
      choose([...list.children].indexOf(entry));
    }
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  input.addEventListener("click", () => {
    if (list.hidden && !input.value) {
      ask();
    }
  });
})();
