// Reading a document: from match to match, the cards of citations put away with Escape, a passage copied with its source.
(() => {
  const paper = document.querySelector(".paper, .compared");
  if (!paper) {
    return;
  }

  // A long document comes in parts: go to the one that holds the place asked for.
  const place = decodeURIComponent(location.hash.slice(1));
  if (place && paper.dataset.parts && !document.getElementById(place)) {
    const address = new URL(location.href);
    if (address.searchParams.get("at") !== place) {
      address.searchParams.set("at", place);
      location.replace(address);
    }
  }

  const bar = document.querySelector(".matches");
  // A match may be cut in two by a citation; its first piece has the id.
  const matches = [...paper.querySelectorAll("mark[id], .pair[id]")];
  if (bar && matches.length > 0) {
    const counter = bar.querySelector(".position");
    let now = -1;
    const start = document.getElementById(place);
    const behind = (mark) => start.contains(mark) || (start.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
    const go = (step) => {
      if (now < 0 && start && step > 0) {
        now = matches.findIndex(behind);
      } else {
        now = (Math.max(now, step > 0 ? -1 : 0) + step + matches.length) % matches.length;
      }
      now = Math.max(now, 0);
      paper.querySelectorAll(".now").forEach((mark) => mark.classList.remove("now"));
      matches[now].classList.add("now");
      matches[now].scrollIntoView({block: "center"});
      counter.textContent = bar.dataset.position.replace("#", now + 1).replace("#", matches.length);
    };
    bar.querySelectorAll("button").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => go(button.classList.contains("next-match") ? 1 : -1));
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      paper.querySelectorAll(".cited").forEach((cited) => {
        if (cited.matches(":hover, :focus-within")) {
          cited.classList.add("closed");
        }
      });
    }
  });
  for (const leaving of ["pointerout", "focusout"]) {
    paper.addEventListener(leaving, (event) => {
      const cited = event.target.closest(".cited.closed");
      if (cited && !cited.contains(event.relatedTarget)) {
        cited.classList.remove("closed");
      }
    });
  }

  // One button for all passages: it stands at the one that is pointed at or focused.
  const source = document.getElementById("cach-vien-dan");
  const said = document.getElementById("da-chep");
  if (source && said && window.vankien) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy quote";
    button.textContent = paper.dataset.copy;
    let passage = null;
    const move = (event) => {
      const over = event.target.closest && event.target.closest(".passage");
      if (over && over !== passage && !button.contains(document.activeElement)) {
        passage = over;
        // A row of a table holds nothing but its cells.
        (passage.lastElementChild && passage.lastElementChild.tagName === "TD" ? passage.lastElementChild : passage).append(button);
      }
    };
    paper.addEventListener("pointerover", move);
    paper.addEventListener("focusin", move);
    button.addEventListener("click", async () => {
      const copied = passage.cloneNode(true);
      copied.querySelectorAll(".self, .hint, button").forEach((extra) => extra.remove());
      copied.querySelectorAll("td + td").forEach((cell) => cell.prepend(" | "));
      const text = copied.textContent.replace(/\s+/g, " ").trim();
      const where = passage.dataset.place ? passage.dataset.place + ", " : "";
      const done = await window.vankien.copy("“" + text + "” (" + where + source.textContent.trim() + ")");
      said.textContent = done ? paper.dataset.copied : "";
    });
  }
})();
