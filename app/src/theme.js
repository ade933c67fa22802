{const d=document.documentElement.dataset;let t,l;try{({theme:t,langue:l}=localStorage)}catch{}if(t)d.theme=t;d.langue=l||navigator.language.slice(0,2);if(location.search)d.asked=""}
