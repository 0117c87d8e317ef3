// Gives the fields in which a related record is looked up the names of their labels, which the
// look-up's own script leaves out: in a form, and in each row that is added to it.
const PARTS = '[role="combobox"], [role="textbox"], [role="searchbox"], [type="search"]';

// The label of a select, or the heading of its column where the form is a table.
function labelOf(select) {
  const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
  const cell = select.closest("td");
  if (label || !cell) {
    return label;
  }
  const field = [...cell.classList].find((name) => name.startsWith("field-"));
  return field ? cell.closest("table").querySelector(`th.column-${field.slice(6)}`) : null;
}

function nameField(select) {
  const label = labelOf(select);
  const field = select.nextElementSibling;
  if (!label || !field || !field.classList.contains("select2")) {
    return;
  }
  label.id = label.id || `${select.id}-label`;
  for (const part of field.querySelectorAll(PARTS)) {
    const own = part.getAttribute("aria-labelledby") || "";
    if (!own.split(" ").includes(label.id)) {
      part.setAttribute("aria-labelledby", `${label.id} ${own}`.trim());
    }
  }
}

// The field in which one types is made when the list opens.
function nameSearch() {
  const field = document.querySelector(".select2-container--open.select2");
  const search = document.querySelector(".select2-dropdown .select2-search__field");
  const label = field && labelOf(field.previousElementSibling);
  if (search && label) {
    search.setAttribute("aria-label", label.textContent.trim());
  }
}

function nameAll() {
  document.querySelectorAll("select.admin-autocomplete").forEach(nameField);
  nameSearch();
}

window.addEventListener("load", () => {
  nameAll();
  new MutationObserver(nameAll).observe(document.body, { childList: true, subtree: true });
});
