/// How pages look: on a screen wide or narrow, light or dark, and on A4.
///
/// Colour only repeats what words, letters or hatching say. Nothing is loaded, and no font is asked for by name that
/// is not already there.
enum StyleSheet {
    static let source: StaticString = """

        :root{color-scheme:light dark;--tinta:#191d21;--redup:#48525c;--tepi:#78828c;--garis:#c3cad1;--kertas:#fff;
        --alas:#f2f4f6;--isi:#2f5d8a;--rel:#e3e7eb;--hijau:#14602d;--kuning:#7a5200;--merah:#a11515;--h1:#eef1f4;--h2:#dbe2e9;--h3:#c5d0db;--h4:#aebdcb}
        @media (prefers-color-scheme:dark){:root{--tinta:#e9ecef;--redup:#b6bfc8;--tepi:#8b959f;--garis:#434c55;
        --kertas:#14171a;--alas:#1f2429;--isi:#86b6e8;--rel:#2d343b;--hijau:#7ed69c;--kuning:#f0c968;--merah:#ff9d94;
        --h1:#1c242c;--h2:#27333f;--h3:#334353;--h4:#405468}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--kertas);color:var(--tinta);
        font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
        article,nav{max-width:62rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
        article+article:not(.lanjut){border-top:4px double var(--tepi)}
        a{color:inherit}
        h1,h2,h3{line-height:1.25;break-after:avoid;break-inside:avoid}
        h1{font-size:1.35rem;margin:.1rem 0}
        h2{font-size:1.05rem;letter-spacing:.02em;margin:2rem 0 .5rem;padding-bottom:.2rem;
        border-bottom:2px solid var(--tepi)}
        h3{font-size:1rem;margin:1.2rem 0 .4rem}
        p{margin:.4rem 0}
        ul,ol{margin:.4rem 0;padding-left:1.3rem}
        .kecil{font-size:.875rem;color:var(--redup)}
        h2+.kecil{break-after:avoid}
        .atas{margin:0;font-weight:600;text-transform:uppercase;letter-spacing:.04em}
        .nama{margin:0;font-size:1.15rem;font-weight:600}
        .cap-kecil{display:flex;flex-wrap:wrap;gap:.5rem;margin:.5rem 0}
        .cap-kecil strong,.zona{border:2px solid currentColor;border-radius:.25rem;padding:0 .5rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.8rem 0}
        dt{color:var(--redup)}
        dd{margin:0}
        .kop{display:flex;gap:1rem;align-items:center;text-align:center;border-bottom:4px double var(--tinta);
        padding-bottom:.6rem;margin-bottom:1rem}
        .kop img{max-width:5rem;max-height:5.5rem}
        .kop div{flex:1}
        .kop p{margin:0}
        .kop .besar-kop{font-size:1.15rem;font-weight:700;text-transform:uppercase}
        .hasil h2{margin-top:1rem}
        .hasil{--zona:var(--tinta)}
        .z-hijau{--zona:var(--hijau)}.z-kuning{--zona:var(--kuning)}.z-merah{--zona:var(--merah)}
        .besar{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .9rem;margin:.3rem 0;font-size:1.15rem}
        .besar .label{font-size:.875rem;color:var(--redup);flex-basis:100%}
        .angka{font-size:3rem;line-height:1}
        .zona{color:var(--zona)}
        .langkah{border:2px solid var(--tinta);border-left-width:.6rem;padding:.6rem .8rem;background:var(--alas);
        margin:1rem 0 0;break-inside:avoid}
        .ubin{list-style:none;padding:0 2px 0 0;display:flex;flex-wrap:wrap;gap:.5rem}
        .ubin li{border:1px solid var(--garis);padding:.3rem .7rem;background:var(--alas);flex:1 1 8rem}
        .ubin li:first-child{border:2px solid var(--tepi)}
        .ubin strong{font-size:1.3rem;display:block;line-height:1.2}
        .ubin span{font-size:.875rem}
        table{width:100%;border-collapse:collapse;margin:.5rem 0;font-size:.9375rem}
        th,td{text-align:start;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid var(--garis);font-weight:400}
        tbody th{min-width:9rem}
        thead th{font-size:.8125rem;font-weight:600;border-bottom:2px solid var(--tepi);vertical-align:bottom;
        background:var(--alas)}
        tfoot th,tfoot td{font-weight:700;border-top:2px solid var(--tepi)}
        .n{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
        td.n{overflow-wrap:normal}
        thead .n{white-space:normal;overflow-wrap:normal}
        .k{white-space:nowrap}.k.lp{white-space:normal;overflow-wrap:anywhere;min-width:6rem}
        .t{min-width:5.6rem}.s{min-width:7.2rem}.w{min-width:3.6rem}
        .g{width:22%;min-width:7rem;vertical-align:middle}
        .isi{width:16%;min-width:7rem}
        tr,p,.utuh{break-inside:avoid}
        th ul,td ul{margin:.2rem 0 0;padding-left:1.1rem;font-size:.875rem}
        .rinci tbody{break-inside:avoid}
        .rinci .kelompok th,.rinci .kelompok td{font-weight:700;background:var(--alas);break-after:avoid}
        .rinci tr:not(:last-child) th,.rinci tr:not(:last-child) td{border-bottom:0}
        .sebab td{padding-top:0;font-size:.875rem}
        .sebab p{margin:.2rem 0}
        .terpilih{font-weight:700;outline:2px solid var(--tepi);outline-offset:-2px}
        .terpilih th{font-weight:700}
        .jeda td{text-align:center;border:2px dashed var(--tepi);font-weight:600}
        details{margin:.8rem 0}
        summary{cursor:pointer;padding:.3rem .5rem;background:var(--alas);border:1px solid var(--garis);break-after:avoid}
        h3+details{margin-top:0}
        .rumus{font-variant-numeric:tabular-nums}.rumus>li{break-inside:avoid}
        svg{display:block;overflow:visible}
        svg text{fill:var(--tinta);font-size:13px;text-anchor:middle}
        svg .kecil{font-size:12px}svg .kiri{text-anchor:start;font-size:12px}svg .sendiri{font-weight:700}
        .rel{fill:var(--rel)}.batang{fill:var(--isi)}
        .batas{stroke:var(--tinta);stroke-width:1.5}
        .garis{padding:0 .6rem;margin:.6rem 0}
        .pita{fill:var(--alas);stroke:var(--tepi)}.pita.sendiri{stroke:var(--tinta);stroke-width:3}
        .rentang{fill:var(--zona);opacity:.55}
        .ujung{font-size:18px}
        .tangga{max-width:36rem;margin:.8rem 0}
        .tapak{fill:var(--rel);stroke:var(--tepi)}.tapak.kini{fill:var(--isi);stroke:var(--isi)}
        .dasar,.sambung{stroke:var(--tinta);stroke-width:2}.putus{stroke:var(--tinta);stroke-width:1.5;stroke-dasharray:5 3}
        .latar{paint-order:stroke;stroke:var(--kertas);stroke-width:6px;stroke-linejoin:round}
        .jaring{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;margin:1rem 0;break-inside:avoid}
        .jaring figcaption{flex:1 1 100%;font-weight:bold}
        .jaring ol{flex:1 1 16rem}
        .jaring svg{width:19rem;max-width:100%}
        .jala{fill:none;stroke:var(--garis)}.luas{fill:var(--isi);fill-opacity:.3;stroke:var(--isi);stroke-width:2.5}
        .sahkan{break-inside:avoid}
        .kolom{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1.5rem 3rem}
        .ttd{break-inside:avoid}
        .ruang{height:6rem;border:1px dashed var(--tepi);color:var(--redup);font-size:.8125rem;padding:.2rem .4rem}
        footer{margin-top:2rem;border-top:2px solid var(--tepi);font-size:.875rem}
        .sidik dd{font-family:ui-monospace,"Liberation Mono",monospace;font-size:.8125rem}
        .h1{background:var(--h1)}.h2{background:var(--h2)}.h3{background:var(--h3)}.h4{background:var(--h4)}
        [role=button]{cursor:pointer;text-decoration:underline dotted}
        th[aria-sort=ascending] span::after{content:" ▲"}th[aria-sort=descending] span::after{content:" ▼"}
        input{font:inherit;color:inherit;background:var(--alas);border:1px solid var(--tepi);padding:.3rem .5rem;
        width:16rem;max-width:100%}
        ::placeholder{color:var(--redup);opacity:1}
        .cap{display:none}
        @media screen and (max-width:44rem){
        .lipat,.lipat tbody,.lipat tfoot,.lipat tr,.lipat td,.lipat th{display:block;width:auto}
        .lipat thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .lipat tr{padding:.4rem 0;border-bottom:1px solid var(--garis);display:flex;flex-wrap:wrap;gap:.1rem .9rem}
        .lipat td,.lipat th{border:0;padding:.1rem 0;text-align:start}
        .lipat th,.lipat .g,.lipat td[colspan]{flex:1 1 100%}
        .lipat td.k+th{flex:1 1 60%}
        .lipat td:empty{display:none}
        .lipat td[data-l]::before{content:attr(data-l) " ";font-size:.8125rem;color:var(--redup)}
        .lipat td.k::before{content:none}
        .lipat td.k{font-weight:600}
        .rinci tr:not(:last-child){border-bottom:0;padding-bottom:0}
        .angka{font-size:2.5rem}
        }
        @media print{
        :root{color-scheme:light;--tinta:#000;--redup:#333;--tepi:#555;--garis:#999;--kertas:#fff;--alas:#f2f4f6;
        --isi:#2f5d8a;--rel:#e3e7eb;--hijau:#14602d;--kuning:#7a5200;--merah:#a11515;--h1:#eef1f4;--h2:#dbe2e9;--h3:#c5d0db;--h4:#aebdcb}
        @page{size:A4;margin:15mm 15mm 18mm}
        html{font-size:9.5pt}
        article{max-width:none;padding:0;break-before:page}
        article:first-of-type,.lanjut{break-before:auto}
        nav,input{display:none}
        [role=button]{text-decoration:none}
        .pita,.rel,.tapak,.langkah,.ubin li,thead th,summary,.kelompok td,.kelompok th,.n,svg *
        {-webkit-print-color-adjust:exact;print-color-adjust:exact}
        details::details-content{content-visibility:visible;display:block;height:auto}
        thead{display:table-header-group}
        tfoot{display:table-row-group}
        .cap{display:block;position:fixed;top:38%;left:0;right:0;text-align:center;font-size:64pt;font-weight:700;
        letter-spacing:.06em;color:#00000012;transform:rotate(-32deg);z-index:-1;
        -webkit-print-color-adjust:exact;print-color-adjust:exact}
        }

        """
}
