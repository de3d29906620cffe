// The buttons that copy a citation. Without this script they stay hidden, and the text can be selected.
(() => {
  const said = document.getElementById("da-chep");
  const source = (button) => document.getElementById(button.dataset.copy) || button.parentElement.querySelector("bdi");
  const text = (element) => ("value" in element ? element.value : element.textContent).trim();

  // Pages of an office network come over plain HTTP, where browsers have no clipboard: copy what is selected.
  const copySelected = (value) => {
    const field = document.createElement("textarea");
    field.value = value;
    field.setAttribute("readonly", "");
    field.className = "unseen";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };

  const copy = async (value) => {
    if (navigator.clipboard && window.isSecureContext) {
      try {
        await navigator.clipboard.writeText(value);
        return true;
      } catch (refused) {
        return copySelected(value);
      }
    }
    return copySelected(value);
  };

  window.vankien = {...window.vankien, copy};
  document.querySelectorAll("button.copy").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const done = await copy(text(source(button)));
      button.focus();
      if (said) {
        said.textContent = done ? button.dataset.done : "";
      }
    });
  });
})();
