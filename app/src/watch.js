addEventListener("error",e=>e.target.src&&(document.documentElement.dataset.lost=""),!0)
