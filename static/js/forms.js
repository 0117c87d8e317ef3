// Fields left empty stay out of the address, so that what is cited is short.
// Without this script a form's address is longer and means the same.
document.addEventListener("formdata", (event) => {
  if (event.target.method !== "get") {
    return;
  }
  for (const name of new Set(event.formData.keys())) {
    const filled = event.formData.getAll(name).filter((value) => value !== "");
    event.formData.delete(name);
    filled.forEach((value) => event.formData.append(name, value));
  }
});
