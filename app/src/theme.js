try{const d=document.documentElement.dataset,{theme:t,langue:l}=localStorage;if(t)d.theme=t;if(l)d.langue=l}catch{}if(location.search)document.documentElement.dataset.asked=""
