//! Words of the page on what is kept on the device, in Portuguese.

use crate::messages::Offline;

pub(super) const PT: Offline = Offline {
    title: "Sem ligação",
    lead: "Sem rede, a pesquisa, os simuladores e os textos já abertos neste dispositivo continuam à mão.",
    absent: "Esta página não está guardada no dispositivo, e a rede não responde. Abrirá assim que a rede voltar.",
    no_script: "Guardar o sítio no dispositivo exige JavaScript.",
    impossible: "Este navegador não sabe guardar o sítio (ou a página não é servida em HTTPS): grave ou imprima as páginas úteis.",
    nothing: "Ainda não há nada guardado neste dispositivo.",
    keeping: "O sítio está a ser guardado…",
    kept: "Guardado neste dispositivo: {files} ficheiros, {size}\u{a0}kB, versão {version}.",
    failed: "Não foi possível guardar o sítio: faltou a rede ou o dispositivo já não tem espaço. Liberte espaço ou tente de novo.",
    denied: "Este navegador recusa guardar seja o que for, por configuração ou em navegação privada: o sítio lê-se, mas nada ficará sem ligação. Autorize o armazenamento, ou imprima as páginas úteis.",
    keep: "Guardar o sítio neste dispositivo",
    delete: "Apagar tudo deste dispositivo",
    read: "Textos já abertos",
    read_none: "Nenhum por agora: cada página de texto que abrir fica guardada.",
    explained: "Um texto que ainda não abriu precisa da rede: abra uma vez, antes de partir, os artigos úteis. \
                O sítio guarda-se por si na primeira visita, salvo se o dispositivo poupar dados ou se a rede for muito \
                lenta. As suas notas ficam neste dispositivo até as apagar em «As minhas notas»; nada é enviado.",
};
