// The searches of before and those that were saved. They are kept in this browser only and never sent anywhere.
(() => {
  const RECENT = "vankien.recent";
  const SAVED = "vankien.saved";
  const SHOWN = 6;
  const MOST = {[RECENT]: 12, [SAVED]: 50};

  const read = (name) => {
    try {
      const kept = JSON.parse(localStorage.getItem(name) || "[]");
      // Only addresses of searches: whatever else stands there is not ours.
      return kept.filter((one) => typeof one.label === "string" && /^\/search\?/.test(one.address));
    } catch (unreadable) {
      return [];
    }
  };
  const write = (name, searches) => {
    try {
      localStorage.setItem(name, JSON.stringify(searches.slice(0, MOST[name])));
      return true;
    } catch (forbidden) {
      return false;
    }
  };
  const without = (name, address) => read(name).filter((one) => one.address !== address);
  window.vankien = {...window.vankien, recent: () => read(RECENT)};

  const here = document.querySelector("[data-search]");
  const search = here && {label: here.dataset.label, address: here.dataset.search};
  if (search && search.address.includes("?")) {
    write(RECENT, [search, ...without(RECENT, search.address)]);
    const button = here.querySelector("button.keep");
    if (!button) {
      return;
    }
    const mark = () => {
      const saved = read(SAVED).some((one) => one.address === search.address);
      button.setAttribute("aria-pressed", String(saved));
      button.textContent = saved ? button.dataset.saved : button.dataset.save;
    };
    button.addEventListener("click", () => {
      const saved = read(SAVED).some((one) => one.address === search.address);
      write(SAVED, saved ? without(SAVED, search.address) : [search, ...without(SAVED, search.address)]);
      mark();
    });
    if (write(SAVED, read(SAVED))) {
      button.hidden = false;
      mark();
    }
  }

  const fill = (section, name) => {
    const searches = read(name).slice(0, name === RECENT ? SHOWN : MOST[name]);
    section.hidden = searches.length === 0;
    const list = section.querySelector("ul");
    list.textContent = "";
    list.append(...searches.map((one) => {
      const entry = document.createElement("li");
      const link = document.createElement("a");
      link.href = one.address;
      const label = document.createElement("bdi");
      label.textContent = one.label;
      link.append(label);
      const drop = document.createElement("button");
      drop.type = "button";
      drop.className = "drop";
      drop.textContent = "×";
      drop.setAttribute("aria-label", section.dataset.drop.replace("#", one.label));
      drop.addEventListener("click", () => {
        write(name, without(name, one.address));
        fill(section, name);
      });
      entry.append(link, drop);
      return entry;
    }));
  };
  document.querySelectorAll("[data-kept]").forEach((section) => {
    const name = section.dataset.kept === "saved" ? SAVED : RECENT;
    fill(section, name);
    section.querySelector("button.clear").addEventListener("click", () => {
      write(name, []);
      fill(section, name);
    });
  });
})();
