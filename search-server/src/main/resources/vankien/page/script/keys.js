// Keys of one character: / goes to the search box; in a document n and p go to the next and the previous match. They can
// be turned off on the help page, for those who speak to their computer.
(() => {
  const NAME = "vankien.keys";
  const off = () => {
    try {
      return localStorage.getItem(NAME) === "off";
    } catch (forbidden) {
      return false;
    }
  };
  const writing = (element) => element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || writing(event.target) || off()) {
      return;
    }
    if (event.key === "/") {
      const box = document.querySelector("form.search input[type=search]");
      if (box) {
        event.preventDefault();
        box.focus();
        box.select();
      }
    } else if (event.key === "n" || event.key === "p") {
      const button = document.querySelector(event.key === "n" ? "button.next-match" : "button.previous-match");
      if (button) {
        event.preventDefault();
        button.click();
      }
    }
  });

  const choice = document.querySelector("[data-keys]");
  if (choice) {
    const box = choice.querySelector("input");
    box.checked = !off();
    box.addEventListener("change", () => {
      try {
        localStorage.setItem(NAME, box.checked ? "on" : "off");
      } catch (forbidden) {
        box.checked = true;
      }
    });
    choice.hidden = false;
  }
})();
