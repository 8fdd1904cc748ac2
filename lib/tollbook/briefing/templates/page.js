(function () {
  "use strict";
  var look = document.getElementById("look");
  var inside = document.getElementById("look-inside");
  var place = document.getElementById("look-place");
  document.getElementById("look-close").addEventListener("click", function () { look.close(); });
  place.addEventListener("click", function () { look.close(); });
  look.addEventListener("click", function (event) { if (event.target === look) look.close(); });

  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a.n") : null;
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || !look.showModal) return;
    var entry = document.getElementById(link.getAttribute("href").slice(1));
    if (!entry || !entry.classList.contains("entry")) return;
    event.preventDefault();
    var source = entry.closest(".source");
    var list = document.createElement("ol");
    var copy = entry.cloneNode(true);
    copy.removeAttribute("id");
    list.className = "entries";
    list.append(copy);
    inside.replaceChildren(source.querySelector("h3").cloneNode(true), source.querySelector(".meta").cloneNode(true), list);
    place.setAttribute("href", link.getAttribute("href"));
    look.showModal();
  });

  function key(row, column) {
    var cell = row.cells[column];
    if (!cell) return "";
    var number = cell.getAttribute("data-sort");
    return number === null ? cell.textContent.trim().toLowerCase() : parseFloat(number);
  }
  function before(a, b) {
    if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0;
    return typeof a === "number" ? -1 : 1;
  }

  document.querySelectorAll("table.data").forEach(function (table) {
    var rows = Array.from(table.tBodies[0].rows);
    if (rows.length < 3) return;
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        Array.from(table.tHead.rows[0].cells).forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        rows.map(function (row, i) { return [key(row, column), i, row]; })
          .sort(function (a, b) { return (down ? before(b[0], a[0]) : before(a[0], b[0])) || a[1] - b[1]; })
          .forEach(function (item) { table.tBodies[0].append(item[2]); });
      });
    });
    if (rows.length < 9) return;
    var box = document.createElement("p");
    var label = document.createElement("label");
    var input = document.createElement("input");
    var count = document.createElement("span");
    box.className = "filter";
    input.type = "search";
    count.setAttribute("role", "status");
    label.append("Filter rows ", input);
    box.append(label, " ", count);
    table.parentNode.before(box);
    input.addEventListener("input", function () {
      var wanted = input.value.trim().toLowerCase();
      var left = 0;
      rows.forEach(function (row) {
        row.hidden = wanted !== "" && row.textContent.toLowerCase().indexOf(wanted) < 0;
        if (!row.hidden) left += 1;
      });
      count.textContent = wanted ? left + " of " + rows.length + " rows" : "";
    });
  });
})();
