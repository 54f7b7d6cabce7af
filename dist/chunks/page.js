import { n as inspectJson } from "./json2.js";
import { F as escapeHtml, d as largest, m as pushTo, y as Failure, z as printable } from "./base.js";
import { H as parseList, Q as toString, St as dateIn, Z as parseMarkdown, ft as dateOf, z as canonicalColor } from "./engine.js";
import { i as isLabelled, n as fieldValues, r as gather, s as labelIds } from "./branches.js";
import { r as mainLink } from "./markup.js";
import { _ as readSource, h as settingsFinder, l as progressOn } from "./shell.js";
import { t as listHistory } from "./history.js";
import { r as listsFor } from "./lists.js";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
// \0text:src/page/client/main.ts.js
var main_ts_default = "(function(){function e(e,t={},...n){let r=document.createElement(e);for(let[e,n]of Object.entries(t))n!==void 0&&n!==!1&&r.setAttribute(e,n===!0?``:n);return r.append(...n),r}function t(e,t){let n=document.getElementById(e);if(!(n instanceof t))throw Error(`The page has no ${t.name} \u201C${e}\u201D.`);return n}let n=new Intl.NumberFormat(`en`);function r(e){return n.format(e)}function i(e){return`${r(e)} ${e===1?`entry`:`entries`}`}let a={csv:`text/csv;charset=utf-8`,json:`application/json`,md:`text/markdown;charset=utf-8`};function o(t,n){let r=URL.createObjectURL(new Blob([n],{type:a[t]}));e(`a`,{href:r,download:`entries.${t}`}).click(),setTimeout(()=>URL.revokeObjectURL(r),1e4)}let s=/^[\\s\\u200b\\ufeff]*[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]/;function c(e){let t=e.replace(/[\\s\\x00-\\x1f\\x7f]+/g,` `).trim(),n=s.test(t)?`'${t}`:t;return/[\",;]/.test(n)?`\"${n.replace(/\"/g,`\"\"`)}\"`:n}function l(e){return`\\ufeff${e.map(e=>e.map(c).join(`,`)).join(`\\r\n`)}\\r\\n`}let u=[`csv`,`json`,`md`];function d(e,t){let n=n=>e.nodes.filter(e=>t.groups[t.nodes[e].group].id===n),r=e=>{let{parent:n,title:i}=t.nodes[e];return n===-1?i:`${r(n)} > ${i}`};return{title:e.title,...e.url!==void 0&&{url:e.url},labels:n(`label`).flatMap(e=>t.nodes[e].id??[]),section:n(`section`).map(r).join(`; `),...e.date!==void 0&&{date:e.date},...e.about!==void 0&&{description:e.about},fields:Object.fromEntries(e.fields??[]),links:(e.links??[]).map(([,e])=>e)}}let f=e=>e.replace(/[\\\\`*_{}[\\]()#+!|<>&~-]/g,`\\\\$&`);function p({title:e,url:t,labels:n,date:r,description:i}){return`- ${[t===void 0?f(e):`[${f(e)}](<${t.replace(/[<>]/g,encodeURIComponent)}>)`,...r===void 0?[]:[`(${r})`],...n.map(e=>`\\`${e.replace(/`/g,`'`)}\\``),...i===void 0?[]:[`- ${f(i)}`]].join(` `)}`}function m(e,t,n){let r=t.map(e=>d(n.entries[e],n));if(e===`json`)return`${JSON.stringify(r,null,2)}\\n`;if(e===`md`)return`${r.map(p).join(`\n`)}\\n`;let i=[...new Set(r.flatMap(({fields:e})=>Object.keys(e)))];return l([[`title`,`url`,`labels`,`section`,`date`,`description`,`links`,...i],...r.map(({title:e,url:t,labels:n,section:r,date:a,description:o,links:s,fields:c})=>[e,t??``,n.join(`; `),r,a??``,o??``,s.join(` `),...i.map(e=>c[e]??``)])])}function h(e,t,n){let r=e.get(t);r?r.push(n):e.set(t,[n])}var g=class{data;onChoose;rows=[];matches;constructor(t,n,r,i){this.data=t,this.onChoose=r;let a=/* @__PURE__ */ new Map;t.nodes.forEach(({group:e,parent:t},n)=>{let r=t===-1?`group ${e}`:`${t}`;h(a,r,n)}),t.groups.forEach(({title:r,several:o},s)=>{let c=a.get(`group ${s}`)??[],l=t.nodes.filter(e=>e.group===s).length,u=this.branch(c,a,l>60);u.classList.add(`tree`);let d=e(`fieldset`,{},e(`legend`,{dir:`auto`},r));if(o){let[e,t,n]=_(i);d.append(e),this.matches={any:t,all:n}}d.append(u),n.append(d)})}show(e,t,n){this.rows.forEach(({item:t,box:i,count:a},o)=>{i.checked=e.has(o),a.textContent=r(n[o]),t.classList.toggle(`empty`,n[o]===0&&!i.checked)}),this.matches&&(this.matches[t?`all`:`any`].checked=!0)}reveal(e){this.rows[e].item.classList.remove(`surplus`);for(let t=this.data.nodes[e].parent;t!==-1;t=this.data.nodes[t].parent)this.rows[t].open?.(),this.rows[t].item.classList.remove(`surplus`)}branch(t,n,i){let a=e(`ul`,{role:`list`});for(let e of t)a.append(this.item(e,n,i));if(t.length<=14)return a;for(let e of t.slice(10))this.rows[e].item.classList.add(`surplus`);let o=e(`button`,{type:`button`,class:`plain`},`Show all ${r(t.length)}`),s=e(`li`,{class:`rest`},o);return o.addEventListener(`click`,()=>{let[e]=t.slice(10).filter(e=>this.rows[e].item.classList.contains(`surplus`));for(let e of t)this.rows[e].item.classList.remove(`surplus`);s.remove(),e!==void 0&&this.rows[e].box.focus()}),a.append(s),a}item(t,n,r){let{title:i,id:a,color:o}=this.data.nodes[t],s=e(`input`,{type:`checkbox`});s.addEventListener(`change`,()=>this.onChoose(t,s.checked));let c=e(`span`,{class:`count`}),l=e(`label`,{title:a===i?void 0:a},s,e(`span`,{class:o?`dot c${o}`:`dot`}),e(`span`,{class:`name`,dir:`auto`},i),c),u=e(`div`,{class:`row`}),d=e(`li`,{},u),f=n.get(`${t}`);if(!f)return u.append(l),this.rows[t]={item:d,box:s,count:c},d;let p=`branch-${t}`,m=e(`button`,{type:`button`,class:`twist`,\"aria-expanded\":`true`,\"aria-controls\":p,\"aria-label\":`What is below ${i}`});u.append(m,l);let h=e=>{m.setAttribute(`aria-expanded`,String(e)),g.hidden=!e};this.rows[t]={item:d,box:s,count:c,open:()=>h(!0)};let g=this.branch(f,n,r);return g.id=p,d.append(g),m.addEventListener(`click`,()=>h(m.getAttribute(`aria-expanded`)!==`true`)),r&&h(!1),d}};function _(t){let n=(n,r)=>{let i=e(`input`,{type:`radio`,name:`match`,value:n});return i.addEventListener(`change`,()=>t(n===`all`)),[i,e(`label`,{},i,e(`span`,{},r))]},[r,i]=n(`any`,`any of them`),[a,o]=n(`all`,`all of them`);return[e(`div`,{class:`match`,role:`radiogroup`,\"aria-label\":`Entries with any or with all chosen labels`},i,o),r,a]}let v=`KEYS`,y=`VALUES`;var b=class{constructor(e,t){let n=e._tree,r=Array.from(n.keys());this.set=e,this._type=t,this._path=r.length>0?[{node:n,keys:r}]:[]}next(){let e=this.dive();return this.backtrack(),e}dive(){if(this._path.length===0)return{done:!0,value:void 0};let{node:e,keys:t}=x(this._path);if(x(t)===``)return{done:!1,value:this.result()};let n=e.get(x(t));return this._path.push({node:n,keys:Array.from(n.keys())}),this.dive()}backtrack(){if(this._path.length===0)return;let e=x(this._path).keys;e.pop(),e.length>0||(this._path.pop(),this.backtrack())}key(){return this.set._prefix+this._path.map(({keys:e})=>x(e)).filter(e=>e!==``).join(``)}value(){return x(this._path).node.get(``)}result(){switch(this._type){case y:return this.value();case v:return this.key();default:return[this.key(),this.value()]}}[Symbol.iterator](){return this}};let x=e=>e[e.length-1],S=(e,t,n)=>{let r=/* @__PURE__ */ new Map;if(t===void 0)return r;let i=t.length+1,a=i+n,o=new Uint8Array(a*i).fill(n+1);for(let e=0;e<i;++e)o[e]=e;for(let e=1;e<a;++e)o[e*i]=e;return C(e,t,n,r,o,1,i,``),r},C=(e,t,n,r,i,a,o,s)=>{let c=a*o;key:for(let l of e.keys())if(l===``){let t=i[c-1];t<=n&&r.set(s,[e.get(l),t])}else{let c=a;for(let e=0;e<l.length;++e,++c){let r=l[e],a=o*c,s=a-o,u=i[a],d=Math.max(0,c-n-1),f=Math.min(o-1,c+n);for(let e=d;e<f;++e){let n=r!==t[e],o=i[s+e]+ +n,c=i[s+e+1]+1,l=i[a+e]+1,d=i[a+e+1]=Math.min(o,c,l);d<u&&(u=d)}if(u>n)continue key}C(e.get(l),t,n,r,i,c,o,s+l)}};var w=class e{constructor(e=/* @__PURE__ */ new Map,t=``){this._size=void 0,this._tree=e,this._prefix=t}atPrefix(t){if(!t.startsWith(this._prefix))throw Error(`Mismatched prefix`);let[n,r]=T(this._tree,t.slice(this._prefix.length));if(n===void 0){let[n,i]=j(r);for(let r of n.keys())if(r!==``&&r.startsWith(i)){let a=/* @__PURE__ */ new Map;return a.set(r.slice(i.length),n.get(r)),new e(a,t)}}return new e(n,t)}clear(){this._size=void 0,this._tree.clear()}delete(e){return this._size=void 0,O(this._tree,e)}entries(){return new b(this,`ENTRIES`)}forEach(e){for(let[t,n]of this)e(t,n,this)}fuzzyGet(e,t){return S(this._tree,e,t)}get(e){let t=E(this._tree,e);return t===void 0?void 0:t.get(``)}has(e){let t=E(this._tree,e);return t!==void 0&&t.has(``)}keys(){return new b(this,v)}set(e,t){if(typeof e!=`string`)throw Error(`key must be a string`);return this._size=void 0,D(this._tree,e).set(``,t),this}get size(){if(this._size)return this._size;this._size=0;let e=this.entries();for(;!e.next().done;)this._size+=1;return this._size}update(e,t){if(typeof e!=`string`)throw Error(`key must be a string`);this._size=void 0;let n=D(this._tree,e);return n.set(``,t(n.get(``))),this}fetch(e,t){if(typeof e!=`string`)throw Error(`key must be a string`);this._size=void 0;let n=D(this._tree,e),r=n.get(``);return r===void 0&&n.set(``,r=t()),r}values(){return new b(this,y)}[Symbol.iterator](){return this.entries()}static from(t){let n=new e;for(let[e,r]of t)n.set(e,r);return n}static fromObject(t){return e.from(Object.entries(t))}};let T=(e,t,n=[])=>{if(t.length===0||e==null)return[e,n];for(let r of e.keys())if(r!==``&&t.startsWith(r))return n.push([e,r]),T(e.get(r),t.slice(r.length),n);return n.push([e,t]),T(void 0,``,n)},E=(e,t)=>{if(t.length===0||e==null)return e;for(let n of e.keys())if(n!==``&&t.startsWith(n))return E(e.get(n),t.slice(n.length))},D=(e,t)=>{let n=t.length;outer:for(let r=0;e&&r<n;){for(let i of e.keys())if(i!==``&&t[r]===i[0]){let a=Math.min(n-r,i.length),o=1;for(;o<a&&t[r+o]===i[o];)++o;let s=e.get(i);if(o===i.length)e=s;else{let n=/* @__PURE__ */ new Map;n.set(i.slice(o),s),e.set(t.slice(r,r+o),n),e.delete(i),e=n}r+=o;continue outer}let i=/* @__PURE__ */ new Map;return e.set(t.slice(r),i),i}return e},O=(e,t)=>{let[n,r]=T(e,t);if(n!==void 0){if(n.delete(``),n.size===0)k(r);else if(n.size===1){let[e,t]=n.entries().next().value;A(r,e,t)}}},k=e=>{if(e.length===0)return;let[t,n]=j(e);if(t.delete(n),t.size===0)k(e.slice(0,-1));else if(t.size===1){let[n,r]=t.entries().next().value;n!==``&&A(e.slice(0,-1),n,r)}},A=(e,t,n)=>{if(e.length===0)return;let[r,i]=j(e);r.set(i+t,n),r.delete(i)},j=e=>e[e.length-1];var M=class e{constructor(e){if(e?.fields==null)throw Error(`MiniSearch: option \"fields\" must be provided`);let t=e.autoVacuum==null||e.autoVacuum===!0?z:e.autoVacuum;this._options={...F,...e,autoVacuum:t,searchOptions:{...I,...e.searchOptions||{}},autoSuggestOptions:{...re,...e.autoSuggestOptions||{}}},this._index=new w,this._documentCount=0,this._documentIds=/* @__PURE__ */ new Map,this._idToShortId=/* @__PURE__ */ new Map,this._fieldIds={},this._fieldLength=/* @__PURE__ */ new Map,this._avgFieldLength=[],this._nextId=0,this._storedFields=/* @__PURE__ */ new Map,this._dirtCount=0,this._currentVacuum=null,this._enqueuedVacuum=null,this._enqueuedVacuumConditions=R,this.addFields(this._options.fields)}add(e){let{extractField:t,stringifyField:n,tokenize:r,processTerm:i,fields:a,idField:o}=this._options,s=t(e,o);if(s==null)throw Error(`MiniSearch: document does not have ID field \"${o}\"`);if(this._idToShortId.has(s))throw Error(`MiniSearch: duplicate ID ${s}`);let c=this.addDocumentId(s);this.saveStoredFields(c,e);for(let o of a){let a=t(e,o);if(a==null)continue;let s=r(n(a,o),o),l=this._fieldIds[o],u=new Set(s).size;this.addFieldLength(c,l,this._documentCount-1,u);for(let e of s){let t=i(e,o);if(Array.isArray(t))for(let e of t)this.addTerm(l,c,e);else t&&this.addTerm(l,c,t)}}}addAll(e){for(let t of e)this.add(t)}addAllAsync(e,t={}){let{chunkSize:n=10}=t,r={chunk:[],promise:Promise.resolve()},{chunk:i,promise:a}=e.reduce(({chunk:e,promise:t},r,i)=>(e.push(r),(i+1)%n===0?{chunk:[],promise:t.then(()=>new Promise(e=>setTimeout(e,0))).then(()=>this.addAll(e))}:{chunk:e,promise:t}),r);return a.then(()=>this.addAll(i))}remove(e){let{tokenize:t,processTerm:n,extractField:r,stringifyField:i,fields:a,idField:o}=this._options,s=r(e,o);if(s==null)throw Error(`MiniSearch: document does not have ID field \"${o}\"`);let c=this._idToShortId.get(s);if(c==null)throw Error(`MiniSearch: cannot remove document with ID ${s}: it is not in the index`);for(let o of a){let a=r(e,o);if(a==null)continue;let s=t(i(a,o),o),l=this._fieldIds[o],u=new Set(s).size;this.removeFieldLength(c,l,this._documentCount,u);for(let e of s){let t=n(e,o);if(Array.isArray(t))for(let e of t)this.removeTerm(l,c,e);else t&&this.removeTerm(l,c,t)}}this._storedFields.delete(c),this._documentIds.delete(c),this._idToShortId.delete(s),this._fieldLength.delete(c),--this._documentCount}removeAll(e){if(e)for(let t of e)this.remove(t);else if(arguments.length>0)throw Error(`Expected documents to be present. Omit the argument to remove all documents.`);else this._index=new w,this._documentCount=0,this._documentIds=/* @__PURE__ */ new Map,this._idToShortId=/* @__PURE__ */ new Map,this._fieldLength=/* @__PURE__ */ new Map,this._avgFieldLength=[],this._storedFields=/* @__PURE__ */ new Map,this._nextId=0}discard(e){let t=this._idToShortId.get(e);if(t==null)throw Error(`MiniSearch: cannot discard document with ID ${e}: it is not in the index`);this._idToShortId.delete(e),this._documentIds.delete(t),this._storedFields.delete(t),(this._fieldLength.get(t)||[]).forEach((e,n)=>{this.removeFieldLength(t,n,this._documentCount,e)}),this._fieldLength.delete(t),--this._documentCount,this._dirtCount+=1,this.maybeAutoVacuum()}maybeAutoVacuum(){if(this._options.autoVacuum===!1)return;let{minDirtFactor:e,minDirtCount:t,batchSize:n,batchWait:r}=this._options.autoVacuum;this.conditionalVacuum({batchSize:n,batchWait:r},{minDirtCount:t,minDirtFactor:e})}discardAll(e){let t=this._options.autoVacuum;try{this._options.autoVacuum=!1;for(let t of e)this.discard(t)}finally{this._options.autoVacuum=t}this.maybeAutoVacuum()}replace(e){let{idField:t,extractField:n}=this._options,r=n(e,t);this.discard(r),this.add(e)}vacuum(e={}){return this.conditionalVacuum(e)}conditionalVacuum(e,t){return this._currentVacuum?(this._enqueuedVacuumConditions=this._enqueuedVacuumConditions&&t,this._enqueuedVacuum??=this._currentVacuum.then(()=>{let t=this._enqueuedVacuumConditions;return this._enqueuedVacuumConditions=R,this.performVacuuming(e,t)}),this._enqueuedVacuum):this.vacuumConditionsMet(t)===!1?Promise.resolve():(this._currentVacuum=this.performVacuuming(e),this._currentVacuum)}async performVacuuming(e,t){let n=this._dirtCount;if(this.vacuumConditionsMet(t)){let t=e.batchSize||L.batchSize,r=e.batchWait||L.batchWait,i=1;for(let[e,n]of this._index){for(let[e,t]of n)for(let[r]of t)this._documentIds.has(r)||(t.size<=1?n.delete(e):t.delete(r));this._index.get(e).size===0&&this._index.delete(e),i%t===0&&await new Promise(e=>setTimeout(e,r)),i+=1}this._dirtCount-=n}await null,this._currentVacuum=this._enqueuedVacuum,this._enqueuedVacuum=null}vacuumConditionsMet(e){if(e==null)return!0;let{minDirtCount:t,minDirtFactor:n}=e;return t||=z.minDirtCount,n||=z.minDirtFactor,this.dirtCount>=t&&this.dirtFactor>=n}get isVacuuming(){return this._currentVacuum!=null}get dirtCount(){return this._dirtCount}get dirtFactor(){return this._dirtCount/(1+this._documentCount+this._dirtCount)}has(e){return this._idToShortId.has(e)}getStoredFields(e){let t=this._idToShortId.get(e);if(t!=null)return this._storedFields.get(t)}search(t,n={}){let{searchOptions:r}=this._options,i={...r,...n},a=this.executeQuery(t,n),o=[];for(let[e,{score:t,terms:n,match:r}]of a){let a=n.length||1,s={id:this._documentIds.get(e),score:t*a,terms:Object.keys(r),queryTerms:n,match:r};Object.assign(s,this._storedFields.get(e)),(i.filter==null||i.filter(s))&&o.push(s)}return t===e.wildcard&&i.boostDocument==null||o.sort(V),o}autoSuggest(e,t={}){t={...this._options.autoSuggestOptions,...t};let n=/* @__PURE__ */ new Map;for(let{score:r,terms:i}of this.search(e,t)){let e=i.join(` `),t=n.get(e);t==null?n.set(e,{score:r,terms:i,count:1}):(t.score+=r,t.count+=1)}let r=[];for(let[e,{score:t,terms:i,count:a}]of n)r.push({suggestion:e,terms:i,score:t/a});return r.sort(V),r}get documentCount(){return this._documentCount}get termCount(){return this._index.size}static loadJSON(e,t){if(t==null)throw Error(`MiniSearch: loadJSON should be given the same options used when serializing the index`);return this.loadJS(JSON.parse(e),t)}static async loadJSONAsync(e,t){if(t==null)throw Error(`MiniSearch: loadJSON should be given the same options used when serializing the index`);return this.loadJSAsync(JSON.parse(e),t)}static getDefault(e){if(F.hasOwnProperty(e))return N(F,e);throw Error(`MiniSearch: unknown option \"${e}\"`)}static loadJS(e,t){let{index:n,documentIds:r,fieldLength:i,storedFields:a,serializationVersion:o}=e,s=this.instantiateMiniSearch(e,t);s._documentIds=U(r),s._fieldLength=U(i),s._storedFields=U(a);for(let[e,t]of s._documentIds)s._idToShortId.set(t,e);for(let[e,t]of n){let n=/* @__PURE__ */ new Map;for(let e of Object.keys(t)){let r=t[e];o===1&&(r=r.ds),n.set(parseInt(e,10),U(r))}s._index.set(e,n)}return s}static async loadJSAsync(e,t){let{index:n,documentIds:r,fieldLength:i,storedFields:a,serializationVersion:o}=e,s=this.instantiateMiniSearch(e,t);s._documentIds=await W(r),s._fieldLength=await W(i),s._storedFields=await W(a);for(let[e,t]of s._documentIds)s._idToShortId.set(t,e);let c=0;for(let[e,t]of n){let n=/* @__PURE__ */ new Map;for(let e of Object.keys(t)){let r=t[e];o===1&&(r=r.ds),n.set(parseInt(e,10),await W(r))}++c%1e3==0&&await G(0),s._index.set(e,n)}return s}static instantiateMiniSearch(t,n){let{documentCount:r,nextId:i,fieldIds:a,averageFieldLength:o,dirtCount:s,serializationVersion:c}=t;if(c!==1&&c!==2)throw Error(`MiniSearch: cannot deserialize an index created with an incompatible version`);let l=new e(n);return l._documentCount=r,l._nextId=i,l._idToShortId=/* @__PURE__ */ new Map,l._fieldIds=a,l._avgFieldLength=o,l._dirtCount=s||0,l._index=new w,l}executeQuery(t,n={}){if(t===e.wildcard)return this.executeWildcardQuery(n);if(typeof t!=`string`){let e={...n,...t,queries:void 0},r=t.queries.map(t=>this.executeQuery(t,e));return this.combineResults(r,e.combineWith)}let{tokenize:r,processTerm:i,searchOptions:a}=this._options,o={tokenize:r,processTerm:i,...a,...n},{tokenize:s,processTerm:c}=o,l=s(t).flatMap(e=>c(e)).filter(e=>!!e).map(ne(o)).map(e=>this.executeQuerySpec(e,o));return this.combineResults(l,o.combineWith)}executeQuerySpec(e,t){let n={...this._options.searchOptions,...t},r=(n.fields||this._options.fields).reduce((e,t)=>({...e,[t]:N(n.boost,t)||1}),{}),{boostDocument:i,weights:a,maxFuzzy:o,bm25:s}=n,{fuzzy:c,prefix:l}={...I.weights,...a},u=this._index.get(e.term),d=this.termResults(e.term,e.term,1,e.termBoost,u,r,i,s),f,p;if(e.prefix&&(f=this._index.atPrefix(e.term)),e.fuzzy){let t=e.fuzzy===!0?.2:e.fuzzy,n=t<1?Math.min(o,Math.round(e.term.length*t)):t;n&&(p=this._index.fuzzyGet(e.term,n))}if(f)for(let[t,n]of f){let a=t.length-e.term.length;if(!a)continue;p?.delete(t);let o=l*t.length/(t.length+.3*a);this.termResults(e.term,t,o,e.termBoost,n,r,i,s,d)}if(p)for(let t of p.keys()){let[n,a]=p.get(t);if(!a)continue;let o=c*t.length/(t.length+a);this.termResults(e.term,t,o,e.termBoost,n,r,i,s,d)}return d}executeWildcardQuery(e){let t=/* @__PURE__ */ new Map,n={...this._options.searchOptions,...e};for(let[e,r]of this._documentIds){let i=n.boostDocument?n.boostDocument(r,``,this._storedFields.get(e)):1;t.set(e,{score:i,terms:[],match:{}})}return t}combineResults(e,t=`or`){if(e.length===0)return/* @__PURE__ */ new Map;let n=t.toLowerCase(),r=P[n];if(!r)throw Error(`Invalid combination operator: ${t}`);return e.reduce(r)||/* @__PURE__ */ new Map}toJSON(){let e=[];for(let[t,n]of this._index){let r={};for(let[e,t]of n)r[e]=Object.fromEntries(t);e.push([t,r])}return{documentCount:this._documentCount,nextId:this._nextId,documentIds:Object.fromEntries(this._documentIds),fieldIds:this._fieldIds,fieldLength:Object.fromEntries(this._fieldLength),averageFieldLength:this._avgFieldLength,storedFields:Object.fromEntries(this._storedFields),dirtCount:this._dirtCount,index:e,serializationVersion:2}}termResults(e,t,n,r,i,a,o,s,c=/* @__PURE__ */ new Map){if(i==null)return c;for(let l of Object.keys(a)){let u=a[l],d=this._fieldIds[l],f=i.get(d);if(f==null)continue;let p=f.size,m=this._avgFieldLength[d];for(let i of f.keys()){if(!this._documentIds.has(i)){this.removeTerm(d,i,t),--p;continue}let a=o?o(this._documentIds.get(i),t,this._storedFields.get(i)):1;if(!a)continue;let h=f.get(i),g=this._fieldLength.get(i)[d],_=te(h,p,this._documentCount,g,m,s),v=n*r*u*a*_,y=c.get(i);if(y){y.score+=v,ie(y.terms,e);let n=N(y.match,t);n?n.push(l):y.match[t]=[l]}else c.set(i,{score:v,terms:[e],match:{[t]:[l]}})}}return c}addTerm(e,t,n){let r=this._index.fetch(n,H),i=r.get(e);if(i==null)i=/* @__PURE__ */ new Map,i.set(t,1),r.set(e,i);else{let e=i.get(t);i.set(t,(e||0)+1)}}removeTerm(e,t,n){if(!this._index.has(n)){this.warnDocumentChanged(t,e,n);return}let r=this._index.fetch(n,H),i=r.get(e);i==null||i.get(t)==null?this.warnDocumentChanged(t,e,n):i.get(t)<=1?i.size<=1?r.delete(e):i.delete(t):i.set(t,i.get(t)-1),this._index.get(n).size===0&&this._index.delete(n)}warnDocumentChanged(e,t,n){for(let r of Object.keys(this._fieldIds))if(this._fieldIds[r]===t){this._options.logger(`warn`,`MiniSearch: document with ID ${this._documentIds.get(e)} has changed before removal: term \"${n}\" was not present in field \"${r}\". Removing a document after it has changed can corrupt the index!`,`version_conflict`);return}}addDocumentId(e){let t=this._nextId;return this._idToShortId.set(e,t),this._documentIds.set(t,e),this._documentCount+=1,this._nextId+=1,t}addFields(e){for(let t=0;t<e.length;t++)this._fieldIds[e[t]]=t}addFieldLength(e,t,n,r){let i=this._fieldLength.get(e);i??this._fieldLength.set(e,i=[]),i[t]=r;let a=(this._avgFieldLength[t]||0)*n+r;this._avgFieldLength[t]=a/(n+1)}removeFieldLength(e,t,n,r){if(n===1){this._avgFieldLength[t]=0;return}let i=this._avgFieldLength[t]*n-r;this._avgFieldLength[t]=i/(n-1)}saveStoredFields(e,t){let{storeFields:n,extractField:r}=this._options;if(n==null||n.length===0)return;let i=this._storedFields.get(e);i??this._storedFields.set(e,i={});for(let e of n){let n=r(t,e);n!==void 0&&(i[e]=n)}}};M.wildcard=Symbol(`*`);let N=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)?e[t]:void 0,P={or:(e,t)=>{for(let n of t.keys()){let r=e.get(n);if(r==null)e.set(n,t.get(n));else{let{score:e,terms:i,match:a}=t.get(n);r.score+=e,r.match=Object.assign(r.match,a),B(r.terms,i)}}return e},and:(e,t)=>{let n=/* @__PURE__ */ new Map;for(let r of t.keys()){let i=e.get(r);if(i==null)continue;let{score:a,terms:o,match:s}=t.get(r);B(i.terms,o),n.set(r,{score:i.score+a,terms:i.terms,match:Object.assign(i.match,s)})}return n},and_not:(e,t)=>{for(let n of t.keys())e.delete(n);return e}},ee={k:1.2,b:.7,d:.5},te=(e,t,n,r,i,a)=>{let{k:o,b:s,d:c}=a;return Math.log(1+(n-t+.5)/(t+.5))*(c+e*(o+1)/(e+o*(1-s+s*r/i)))},ne=e=>(t,n,r)=>({term:t,fuzzy:typeof e.fuzzy==`function`?e.fuzzy(t,n,r):e.fuzzy||!1,prefix:typeof e.prefix==`function`?e.prefix(t,n,r):e.prefix===!0,termBoost:typeof e.boostTerm==`function`?e.boostTerm(t,n,r):1}),F={idField:`id`,extractField:(e,t)=>e[t],stringifyField:(e,t)=>e.toString(),tokenize:e=>e.split(ae),processTerm:e=>e.toLowerCase(),fields:void 0,searchOptions:void 0,storeFields:[],logger:(e,t)=>{typeof(console==null?void 0:console[e])==`function`&&console[e](t)},autoVacuum:!0},I={combineWith:`or`,prefix:!1,fuzzy:!1,maxFuzzy:6,boost:{},weights:{fuzzy:.45,prefix:.375},bm25:ee},re={combineWith:`and`,prefix:(e,t,n)=>t===n.length-1},L={batchSize:1e3,batchWait:10},R={minDirtFactor:.1,minDirtCount:20},z={...L,...R},ie=(e,t)=>{e.includes(t)||e.push(t)},B=(e,t)=>{for(let n of t)e.includes(n)||e.push(n)},V=({score:e},{score:t})=>t-e,H=()=>/* @__PURE__ */ new Map,U=e=>{let t=/* @__PURE__ */ new Map;for(let n of Object.keys(e))t.set(parseInt(n,10),e[n]);return t},W=async e=>{let t=/* @__PURE__ */ new Map,n=0;for(let r of Object.keys(e))t.set(parseInt(r,10),e[r]),++n%1e3==0&&await G(0);return t},G=e=>new Promise(t=>setTimeout(t,e)),ae=/[\\n\\r\\p{Z}\\p{P}]+/u,K=/[^\\x00-\\x7f]/;function q(e){return K.test(e)?e.normalize(`NFKD`).replace(/\\p{M}+/gu,``).toLowerCase().replace(/[\u2018\u2019\u02BC]/g,`'`).replace(/[\u201C\u201D]/g,`\"`).replace(/[\u2010-\u2015]/g,`-`).replace(/\\p{M}+/gu,``).replace(/\u03C2/g,`\u03C3`):e.toLowerCase()}function J(e){let t=/* @__PURE__ */ new Set;for(let[,n,r]of q(e).matchAll(/\"([^\"]+)\"|([^\\s\"]+)/g)){let e=(n??r).replace(/\\s+/g,` `).trim();e!==``&&t.add(e)}return[...t]}function oe(e){if(!K.test(e))return{folded:q(e),from:e=>e};let t=``,n=[],r=0;for(let i of e){let e=q(i);for(let t=0;t<e.length;t++)n.push(r);t+=e,r+=i.length}return n.push(r),{folded:t,from:e=>n[e]}}function Y(e,t){if(t.length===0)return[];let{folded:n,from:r}=oe(e),i=[];for(let e of t)for(let t=n.indexOf(e);t!==-1;t=n.indexOf(e,t+e.length)){let a=r(t),o=t+e.length;for(;o<n.length&&r(o)===r(o-1);)o++;i.push([a,r(o)])}i.sort((e,t)=>e[0]-t[0]||e[1]-t[1]);let a=[];for(let[e,t]of i){let n=a.at(-1);n&&e<=n[1]?n[1]=Math.max(n[1],t):a.push([e,t])}return a}let X=/[\\p{L}\\p{N}]+/gu,se=(e,t)=>t===0||!/[\\p{L}\\p{N}]/u.test(e[t-1]),ce=e=>e.match(X)?.join(``)??``;function le(e,t){return e.entries.map((n,r)=>{let i=[n.about??``,n.date??``];for(let n of t[r])i.push(e.nodes[n].title,e.nodes[n].id??``);for(let[e,t]of n.fields??[])i.push(e,t);let a=q(n.title);return{title:a,joined:ce(a),rest:q(i.join(`\n`))}})}function ue({title:e,rest:t},n,r){let i=e.startsWith(r)?6:e.includes(r)?3:0;for(let r of n){let n=e.indexOf(r);if(n!==-1)i+=se(e,n)?4:2;else if(t.includes(r))i+=1;else return 0}return i}var de=class{#e;#t;#n;#r;constructor(e,t){this.#e=e,this.#t=t}prepare(){this.#a()}find(e){let t=J(e);if(t.length===0)return;let n=this.#n??le(this.#e,this.#t);this.#n=n;let r=t.join(` `),i=/* @__PURE__ */ new Map;if(n.forEach((e,n)=>{let a=ue(e,t,r);a>0&&i.set(n,a)}),i.size>0||e.includes(`\"`))return{scores:i};let a=ce(r);return a.length>=6&&n.forEach((e,t)=>{e.joined.includes(a)&&i.set(t,1)}),i.size>0?{scores:i}:this.#i(r)}#i(e){let t=this.#a(),n={prefix:!0,boost:{title:3},fuzzy:e=>e.length<4?!1:e.length<5?1:2},r=t.search(e,{...n,combineWith:`AND`}),i=r.length>0?`AND`:`OR`,a=r.length>0?r:t.search(e,{...n,combineWith:i}),o=new Map(a.slice(0,20).map(({id:e,score:t})=>[e,t])),[s]=t.autoSuggest(e,{...n,combineWith:i});return{scores:o,...s&&s.suggestion!==e&&{meant:s.suggestion}}}#a(){if(this.#r)return this.#r;let e=this.#n??le(this.#e,this.#t);this.#n=e;let t=new M({fields:[`title`,`rest`],tokenize:e=>e.match(X)??[],processTerm:e=>q(e)});return t.addAll(e.map(({title:e,rest:t},n)=>({id:n,title:e,rest:t}))),this.#r=t,t}};function fe(e){let t=e.entries.map(t=>{let n=/* @__PURE__ */ new Set;for(let r of t.nodes)for(let t=r;t!==-1;t=e.nodes[t].parent)n.add(t);return[...n]});return{data:e,nodes:t,search:new de(e,t),orders:/* @__PURE__ */ new Map}}function pe(e,t){let n=t.map((e,t)=>t);if(e===`listed`)return n;if(e===`last`)return n.reverse();if(e===`title`){let{compare:e}=new Intl.Collator(void 0,{numeric:!0,ignorePunctuation:!0});return n.sort((n,r)=>e(t[n].title,t[r].title))}let r=e===`newest`?-1:1;return n.sort((e,n)=>{let[i,a]=[t[e].date,t[n].date];return i===a?e-n:i===void 0||a===void 0?i===void 0?1:-1:i<a?-r:r})}function me(e,t){let n=e.orders.get(t);return n||(n=pe(t,e.data.entries),e.orders.set(t,n)),n}function he(e,t){let{groups:n,nodes:r}=e.data,i=e.search.find(t.query),a=n.map((e,n)=>[...t.chosen].filter(e=>r[e].group===n)),o=n.map(({several:e})=>e&&t.all),s=r.map(()=>0),c=[];for(let l of me(e,t.sort)){let t=e.nodes[l];if(i&&!i.scores.has(l))continue;let u=-1,d=!1;for(let e=0;e<n.length;e++){let n=a[e];if(n.length===0)continue;let r=e=>t.includes(e);if(!(o[e]?n.every(r):n.some(r))&&(d=u!==-1,u=e,d))break}if(!d){if(u===-1){c.push(l);for(let e of t)s[e]++}else if(!o[u])for(let e of t)r[e].group===u&&s[e]++}}return i&&t.sort===`listed`&&c.sort((e,t)=>i.scores.get(t)-i.scores.get(e)||e-t),{entries:c,counts:s,...i?.meant&&{meant:i.meant}}}function ge({rows:e,columns:t},n){let r=e.map(()=>t.map(()=>0));for(let i of n){let n=new Set(i);e.forEach((e,i)=>{n.has(e)&&t.forEach((e,t)=>{n.has(e)&&r[i][t]++})})}return r}let _e=(e,t)=>{let{parent:n,title:r}=e.nodes[t];return n===-1?r:_e(e,n)};function ve(t,{data:n,nodes:i},a){let{matrix:o}=n;if(!o)return;let s=ge(o,i),c=Math.max(1,...s.flat()),l=e(`tr`,{},e(`td`,{}));for(let t of o.columns)l.append(e(`th`,{scope:`col`},e(`span`,{dir:`auto`},n.nodes[t].title)));let u=o.rows.map((t,i)=>{let{title:l}=n.nodes[t],u=e(`tr`,{},e(`th`,{scope:`row`,dir:`auto`},l));return o.columns.forEach((o,d)=>{let f=s[i][d],p=e(`td`,{});if(f>0){let i=`${r(f)} with ${l} and ${n.nodes[o].title}`,s=e(`button`,{type:`button`,class:`heat${Math.ceil(f/c*5)}`,\"aria-label\":i},r(f));s.addEventListener(`click`,()=>a(t,o)),p.append(s)}u.append(p)}),u}),d=[o.rows,o.columns].map(([e])=>_e(n,e)),f=e(`table`,{},e(`thead`,{},l),e(`tbody`,{},...u)),p=e(`div`,{class:`scroller`,tabindex:`0`,role:`region`,\"aria-label\":d.join(` and `)},f);t.append(e(`summary`,{},e(`bdi`,{},d[0]),` \u00D7 `,e(`bdi`,{},d[1])),p),t.hidden=!1}function Z(t,n){let r=[],i=0;for(let[a,o]of Y(t,n))r.push(t.slice(i,a),e(`mark`,{},t.slice(a,o))),i=o;return r.push(t.slice(i)),r}var ye=class{data;list;more;onChoose;entries=[];wanted=[];chosen=/* @__PURE__ */ new Set;shown=0;constructor(e,t,n,r){this.data=e,this.list=t,this.more=n,this.onChoose=r,n.addEventListener(`click`,()=>{let e=this.shown;this.grow(80);let t=this.list.children[e]?.querySelector(`a, button, h2`);(n.hidden||document.activeElement===n)&&t?.focus()}),new IntersectionObserver(([e])=>e?.isIntersecting&&this.grow(80),{rootMargin:`1200px`}).observe(n),addEventListener(`beforeprint`,()=>this.grow(1/0))}show(e,t,{chosen:n,compact:r}){this.entries=e,this.wanted=J(t),this.list.classList.toggle(`compact`,r),this.chosen=n,this.shown=0,this.list.replaceChildren(),this.grow(40)}grow(e){let t=Math.min(this.entries.length,this.shown+e),n=this.entries.slice(this.shown,t).map(e=>this.item(e));this.list.append(...n),this.shown=t;let i=this.entries.length-t;this.more.hidden=i===0,this.more.textContent=`Show more (${r(i)} left)`}item(t){let n=this.data.entries[t],r=Z(n.title||`(no title)`,this.wanted),i=e(`h2`,{dir:`auto`});n.url===void 0?i.append(...r):i.append(e(`a`,{href:n.url,rel:`noopener`},...r));let a=e(`li`,{class:`entry`},i);if(n.about!==void 0&&a.append(e(`p`,{class:`about`,dir:`auto`},...Z(n.about,this.wanted))),n.fields){let t=n.fields.map(([t,n])=>e(`div`,{},e(`dt`,{dir:`auto`,class:t===``?`hidden`:void 0},t||`More`),e(`dd`,{dir:`auto`},...this.value(t,n))));a.append(e(`dl`,{},...t))}let o=[...this.chips(t),...xe(n)];return o.length>0&&a.append(e(`div`,{class:`foot`},...o)),a}value(t,n){if(n.length<=300)return Z(n,this.wanted);let r=n.lastIndexOf(` `,300),i=r>150?r:300,a=e(`details`,{},e(`summary`,{},`All of ${t||`it`}`));return a.append(...Z(n,this.wanted)),a.open=Y(n.slice(i),this.wanted).length>0,[...Z(`${n.slice(0,i)}\u2026`,this.wanted),a]}chips(t){return this.data.entries[t].nodes.flatMap(n=>{let{group:r,title:i,id:a,color:o}=this.data.nodes[n],s=this.data.groups[r].id;if(s!==`label`&&s!==`section`||s===`label`&&a===void 0)return[];let c=this.chosen.has(n),l=s===`section`?this.pathOf(n):a,u=e(`button`,{type:`button`,class:s===`section`?`place`:o?`chip c${o}`:`chip`,\"aria-pressed\":String(c),\"data-node\":`${n}`,title:l===i?void 0:l},e(`bdi`,{},i));return u.addEventListener(`click`,({detail:e})=>{this.onChoose(n,!c),e===0&&this.focus(t,n)}),[u]})}focus(e,t){let n=this.entries.indexOf(e);n>=this.shown&&this.grow(n+1-this.shown),this.list.children[n]?.querySelector(`[data-node=\"${t}\"]`)?.focus()}pathOf(e){let{parent:t,title:n}=this.data.nodes[e];return t===-1?n:`${this.pathOf(t)} \u203A ${n}`}};let be=[[`Search Scholar`,`https://scholar.google.com/scholar?q=`],[`Search arXiv`,`https://arxiv.org/search/?searchtype=all&query=`]];function xe({links:t,url:n,date:r,title:i}){let a=[];r!==void 0&&a.push(e(`time`,{datetime:r},r));let o=n===void 0&&t===void 0&&i.split(/\\s+/).length>=3,s=o?be.map(([e,t])=>[e,t+encodeURIComponent(i)]):[];for(let[n,r]of[...t??[],...s]){let t=e(`a`,{href:r,rel:`noopener`,dir:`auto`,class:o?`elsewhere`:void 0},n);t.setAttribute(`aria-label`,`${n}: ${i}`),a.push(t)}return a}let Q=[`listed`,`last`,`title`,`newest`,`oldest`],Se={query:``,chosen:/* @__PURE__ */ new Set,all:!1,sort:`listed`,compact:!1};function Ce(e,{groups:t,nodes:n}){let r=new URLSearchParams;e.query.trim()!==``&&r.append(`q`,e.query.trim());for(let i of e.chosen)r.append(t[n[i].group].id,n[i].key);return e.all&&r.append(`match`,`all`),e.sort!==`listed`&&r.append(`sort`,e.sort),e.compact&&r.append(`view`,`compact`),`${r}`}function we(e,t){let n=e.replace(/^#/,``);if(n!==``&&!n.includes(`=`))return;let r=new URLSearchParams(n),i=new Map(t.nodes.map(({group:e,key:n},r)=>[`${t.groups[e].id} ${n}`,r])),a=/* @__PURE__ */ new Set;for(let[e,t]of r){let n=i.get(`${e} ${t}`);n!==void 0&&a.add(n)}return{query:(r.get(`q`)??``).slice(0,500),chosen:a,all:r.get(`match`)===`all`,sort:Q.find(e=>e===r.get(`sort`))??`listed`,compact:r.get(`view`)===`compact`}}let $=`awesome-steward-theme`;function Te(){return matchMedia(`(prefers-color-scheme: dark)`).matches?`dark`:`light`}function Ee(){try{let e=localStorage.getItem($);return e===`light`||e===`dark`?e:void 0}catch{return}}function De(e){try{e?localStorage.setItem($,e):localStorage.removeItem($)}catch{}}function Oe(e){e?document.documentElement.dataset.theme=e:delete document.documentElement.dataset.theme}function ke(){Oe(Ee())}function Ae(e){let t=()=>document.documentElement.dataset.theme??Te(),n=()=>e.setAttribute(`aria-pressed`,String(t()===`dark`));e.addEventListener(`click`,()=>{let e=t()===`dark`?`light`:`dark`,r=e===Te()?void 0:e;Oe(r),De(r),n()}),matchMedia(`(prefers-color-scheme: dark)`).addEventListener(`change`,n),n()}let je={listed:`As listed`,last:`Last listed first`,title:`Title`,newest:`Newest first`,oldest:`Oldest first`};function Me(){let n=JSON.parse(t(`data`,HTMLScriptElement).text),a=fe(n),s=n.entries.length,c=t(`query`,HTMLInputElement),l=t(`sort`,HTMLSelectElement),d=t(`entries`,HTMLElement),f=t(`filters`,HTMLElement),p=t(`open-filters`,HTMLButtonElement),h=t(`count`,HTMLElement),_=t(`chosen`,HTMLUListElement),v=t(`empty`,HTMLElement),y=t(`meant`,HTMLElement),b=t(`compact`,HTMLButtonElement),x=Se,S=[],C,w=new g(n,f,A,e=>M({all:e})),T=new ye(n,t(`list`,HTMLOListElement),t(`more`,HTMLButtonElement),A),E=n.entries.some(({date:e})=>e!==void 0);for(let t of Q)(E||t!==`newest`&&t!==`oldest`)&&l.append(e(`option`,{value:t},je[t]));p.hidden=n.groups.length===0,f.parentElement.classList.toggle(`no-filters`,n.groups.length===0),c.addEventListener(`input`,()=>M({query:c.value.slice(0,500)})),l.addEventListener(`change`,()=>M({sort:l.value})),p.addEventListener(`click`,()=>k(p.getAttribute(`aria-expanded`)!==`true`));let D=t(`done`,HTMLButtonElement);D.addEventListener(`click`,()=>{k(!1),p.focus()}),b.addEventListener(`click`,()=>M({compact:!x.compact}));for(let e of u)document.querySelector(`[data-form=\"${e}\"]`)?.addEventListener(`click`,()=>o(e,m(e,S,n)));ve(t(`matrix`,HTMLDetailsElement),a,(e,t)=>{for(let n of[e,t])w.reveal(n);M({chosen:/* @__PURE__ */ new Set([e,t]),all:!0})}),t(`start-over`,HTMLButtonElement).addEventListener(`click`,j),t(`skip`,HTMLAnchorElement).addEventListener(`click`,e=>{e.preventDefault(),d.focus()}),addEventListener(`keydown`,e=>{let t=e.target instanceof HTMLElement&&e.target.matches(`input[type=search], select`);e.key!==`/`||t||e.ctrlKey||e.metaKey||e.altKey||(e.preventDefault(),c.focus()),e.key===`Escape`&&p.getAttribute(`aria-expanded`)===`true`&&(k(!1),p.focus())}),addEventListener(`hashchange`,O),Ae(t(`theme`,HTMLButtonElement)),O(),setTimeout(()=>a.search.prepare(),300);function O(){let e=we(location.hash,n);if(!e)C===void 0&&x===Se&&N();else{x=e,c.value=x.query;for(let e of x.chosen)w.reveal(e);N()}}function k(e){p.setAttribute(`aria-expanded`,String(e)),f.classList.toggle(`open`,e)}function A(e,t){let n=new Set(x.chosen);t?n.add(e):n.delete(e),t&&w.reveal(e),M({chosen:n})}function j(){c.value=``,M({query:``,chosen:/* @__PURE__ */ new Set}),c.focus()}function M(e){x={...x,...e},N(),d.getBoundingClientRect().top<0&&d.scrollIntoView(),clearTimeout(C),C=window.setTimeout(()=>{C=void 0;let e=Ce(x,n);history.replaceState(null,``,e===``?location.href.replace(/#.*$/s,``):`#${e}`)},300)}function N(){let{entries:e,counts:t,meant:n}=he(a,x);S=e,l.value=x.sort,l.options[0].text=x.query.trim()===``?je.listed:`Best match`,b.setAttribute(`aria-pressed`,String(x.compact)),w.show(x.chosen,x.all,t),T.show(e,n??x.query,x),P(n);let o=e.length===s;h.textContent=o?i(s):`${r(e.length)} of ${i(s)}`,D.textContent=`Show ${i(e.length)}`,v.hidden=e.length>0,p.textContent=x.chosen.size===0?`Filters`:`Filters (${x.chosen.size})`,ee()}function P(t){if(y.hidden=t===void 0,t===void 0)return;let n=e(`button`,{type:`button`,class:`plain`},t);n.addEventListener(`click`,()=>{c.value=t,M({query:t}),c.focus()}),y.replaceChildren(`No entry has these words. Did you mean `,n,`?`)}function ee(){let t=[...x.chosen].map(t=>{let{title:r,color:i}=n.nodes[t],a=e(`button`,{type:`button`,class:i?`chip c${i}`:`chip`},e(`span`,{class:`hidden`},`Without `),e(`bdi`,{},r),e(`span`,{class:`cross`,\"aria-hidden\":`true`},`\u00D7`));return a.addEventListener(`click`,()=>{let e=[...x.chosen].indexOf(t);A(t,!1);let n=_.querySelectorAll(`button`);(n[Math.min(e,n.length-1)]??c).focus()}),e(`li`,{},a)});if(x.chosen.size>0){let n=e(`button`,{type:`button`,class:`plain`},`Clear`);n.addEventListener(`click`,j),t.push(e(`li`,{},n))}_.replaceChildren(...t),_.hidden=t.length===0}}ke(),addEventListener(`DOMContentLoaded`,Me)})();";
// src/page/color.ts
const WHITE = [
	255,
	255,
	255
];
const BLACK = [
	0,
	0,
	0
];
const NIGHT = [
	29,
	31,
	36
];
const CONTRAST = 7;
function rgb(hex) {
	const [red, green, blue] = [
		0,
		2,
		4
	].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
	return [
		red,
		green,
		blue
	];
}
function hex(color) {
	return `#${color.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}
function mix(from, to, share) {
	const part = (at) => from[at] + (to[at] - from[at]) * share;
	return [
		Math.round(part(0)),
		Math.round(part(1)),
		Math.round(part(2))
	];
}
function luminance(color) {
	const [red, green, blue] = color.map((part) => {
		const share = part / 255;
		return share <= .04045 ? share / 12.92 : ((share + .055) / 1.055) ** 2.4;
	});
	return .2126 * red + .7152 * green + .0722 * blue;
}
function ratio(a, b) {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + .05) / (low + .05);
}
function inkOn(back, color) {
	const end = ratio(back, BLACK) >= ratio(back, WHITE) ? BLACK : WHITE;
	for (let share = .5; share < 1; share += .05) {
		const ink = mix(color, end, share);
		if (ratio(ink, back) >= CONTRAST) return ink;
	}
	return end;
}
function chipColors(color) {
	const own = rgb(color);
	const dim = mix(own, NIGHT, .7);
	return {
		light: {
			back: hex(own),
			ink: hex(inkOn(own, own))
		},
		dark: {
			back: hex(dim),
			ink: hex(inkOn(dim, own))
		}
	};
}
// src/page/csv-rows.ts
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
function cell(text) {
	const flat = text.replace(/[\s\x00-\x1f\x7f]+/g, " ").trim();
	const safe = FORMULA.test(flat) ? `'${flat}` : flat;
	return /[",;]/.test(safe) ? `"${safe.replace(/"/g, "\"\"")}"` : safe;
}
function csvOf(rows) {
	return `\ufeff${rows.map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}
// src/page/links.ts
const LONGEST_TEXT = 40;
function webUrl(url, base) {
	const bare = url.trim();
	if (bare === "" || bare.startsWith("#")) return void 0;
	let found;
	try {
		found = new URL(bare, base);
	} catch {
		return;
	}
	return [
		"http:",
		"https:",
		"mailto:"
	].includes(found.protocol) ? found.href : void 0;
}
function textOf(role, text, url) {
	const shown = printable(text, LONGEST_TEXT).replace(/^\[+|\]+$/g, "");
	if (role !== "link" && role !== "title") return role;
	return shown || printable(new URL(url).hostname.replace(/^www\./, ""), LONGEST_TEXT) || "link";
}
function pageLinks(entry, base) {
	const main = mainLink(entry);
	const others = entry.links.filter((link) => link !== main && link.kind !== "image");
	const found = new Map();
	let own;
	for (const link of main ? [main, ...others] : others) {
		const url = webUrl(link.url, base);
		if (url === void 0 || url === own || found.has(url)) continue;
		if (own === void 0) own = url;
		else found.set(url, textOf(link.role, link.text, url));
	}
	return {
		...own === void 0 ? {} : { url: own },
		links: [...found].map(([url, text]) => [text, url])
	};
}
// src/page/csv.ts
const COLUMNS = [
	"title",
	"url",
	"labels",
	"section",
	"date",
	"description",
	"links",
	"file",
	"line"
];
function row(entry, list, base) {
	const { url, links } = pageLinks(entry, base);
	return [
		entry.title,
		url ?? "",
		labelIds(entry, list).join("; "),
		entry.section.join(" > "),
		dateOf(entry, list) ?? "",
		entry.description ?? "",
		links.map(([, target]) => target).join(" "),
		list.path,
		`${entry.line}`
	];
}
function listCsv(sources) {
	const rows = sources.flatMap(({ list, base }) => list.entries.map((entry) => row(entry, list, base)));
	return csvOf([COLUMNS, ...rows]);
}
// src/page/fields.ts
const LONGEST_VALUE = 2e4;
const LONGEST_NAME = 60;
const NOTHING = /^(?:[-\u2013\u2014?]*|none|null|n\/?a|\u26A0\uFE0F)$/i;
function saysOnly(value, date) {
	if (date === void 0 || value.length > 40) return false;
	const own = dateIn(value);
	return own !== void 0 && (date.startsWith(own) || own.startsWith(date)) && !/\p{L}{4,} ?\p{L}{3,}/u.test(value);
}
function pageFields(entry, shown, date) {
	const isShown = (value) => shown.has(value) || value.split(/\s*[,;\uFF0C\uFF1B]\s*/).every((part) => shown.has(part));
	return entry.fields.filter(({ value }) => !NOTHING.test(value.trim()) && !saysOnly(value, date)).map(({ name, value }) => [printable(name, LONGEST_NAME), printable(value, LONGEST_VALUE)]).filter(([, value]) => value !== "" && !isShown(value));
}
const SHARE = .3;
const FEWEST_VALUES = 2;
const MOST_VALUES = 20;
const TIMES = 3;
const LONGEST_CHOICE = 40;
function fieldsToFilterBy(lists) {
	const entries = lists.flatMap((list) => list.entries);
	const names = new Map();
	for (const { fields } of entries) for (const { name } of fields) if (name.trim() !== "") names.set(name.trim().toLowerCase(), name.trim());
	return [...names.values()].filter((name) => {
		const counts = new Map();
		let having = 0;
		for (const entry of entries) {
			const values = new Set(fieldValues(entry, name));
			if (values.size > 0) having++;
			for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		const values = [...counts.keys()];
		return having >= entries.length * SHARE && values.length >= FEWEST_VALUES && values.length <= MOST_VALUES && having >= values.length * TIMES && values.every((value) => value.length <= LONGEST_CHOICE) && !values.every((value) => /^\W*\d[\d.,/\s-]*\W*$/.test(value));
	});
}
// src/page/matrix.ts
const MOST_ROWS = 20;
const MOST_COLUMNS = 12;
function below(nodes, top, most) {
	const children = (parent) => nodes.flatMap((node, at) => node.parent === parent ? [at] : []);
	const leaves = (node) => {
		const inside = children(node);
		return inside.length === 0 ? [node] : inside.flatMap(leaves);
	};
	const lowest = leaves(top);
	return lowest.length <= most ? lowest : children(top).slice(0, most);
}
function matrixOf(nodes, group) {
	const [first, second] = nodes.flatMap((node, at) => {
		const isBranch = nodes.some(({ parent }) => parent === at);
		return node.group === group && node.parent === -1 && node.id === void 0 && isBranch ? [at] : [];
	});
	if (first === void 0 || second === void 0) return void 0;
	return {
		rows: below(nodes, first, MOST_ROWS),
		columns: below(nodes, second, MOST_COLUMNS)
	};
}
// src/page/data.ts
const LONGEST$1 = 2e3;
const RARE = .95;
var Builder = class {
	groups = [];
	nodes = [];
	colors = [];
	keys = new Set();
	numbers = new Map();
	places = new Map();
	colorOf(color) {
		const known = color === void 0 ? "" : canonicalColor(color);
		if (!/^[\da-f]{6}$/.test(known)) return void 0;
		const number = this.numbers.get(known) ?? this.colors.push(known);
		this.numbers.set(known, number);
		return number;
	}
	group(id, title) {
		return this.groups.push({
			id,
			title,
			several: id === "label"
		}) - 1;
	}
	node(group, parent, title, more = {}) {
		const { id } = more;
		const shown = printable(title, LONGEST$1) || "\u2013";
		const color = this.colorOf(more.color);
		const above = this.nodes[parent]?.key;
		const plain = id ?? (above === void 0 ? shown : `${above}/${shown}`);
		const taken = (key) => this.keys.has(`${group} ${key}`);
		let key = plain;
		for (let count = 2; taken(key); count++) key = `${plain}~${count}`;
		this.keys.add(`${group} ${key}`);
		const node = {
			group,
			parent,
			key,
			title: shown,
			...id === void 0 ? {} : { id: printable(id, LONGEST$1) },
			...color === void 0 ? {} : { color }
		};
		return this.nodes.push(node) - 1;
	}
	put(entries, node) {
		for (const entry of entries) pushTo(this.places, entry, node);
	}
	placesOf(entry) {
		return this.places.get(entry) ?? [];
	}
};
function colorOf(branch) {
	if (branch.tag) return branch.tag.color;
	if (branch.undeclared) {
		for (const label of branch.own[0]?.labels ?? []) if (label.id === branch.title) return label.color;
		return;
	}
	const [first, ...others] = branch.children.map(colorOf);
	return others.every((color) => color === first) ? first : void 0;
}
function addBranches(build, group, parent, branches, known) {
	for (const branch of branches) {
		const name = `${parent} ${branch.tag ? `tag ${branch.tag.id}` : branch.title}`;
		const id = branch.tag?.id ?? (branch.undeclared ? branch.title : void 0);
		const more = {
			...id === void 0 ? {} : { id },
			color: colorOf(branch)
		};
		const node = known?.get(name) ?? build.node(group, parent, branch.title, more);
		known?.set(name, node);
		build.put(branch.own, node);
		addBranches(build, group, node, branch.children, known);
	}
}
function addLabels(build, lists) {
	const labelled = lists.filter(isLabelled);
	const declared = labelled.some(({ taxonomy }) => taxonomy.tags.length > 0);
	const entries = lists.flatMap((list) => list.entries);
	const without = entries.filter(({ labels }) => labels.length === 0);
	if (without.length === entries.length || !declared && without.length > entries.length * RARE) return;
	const group = build.group("label", "Labels");
	const known = new Map();
	const facets = labelled.map((list) => gather(list, list.entries, "label"));
	for (const { branches } of facets) addBranches(build, group, -1, branches.filter(({ undeclared }) => !undeclared), known);
	const others = facets.flatMap(({ branches }) => branches.filter(({ undeclared }) => undeclared));
	if (others.length > 0) {
		const parent = declared ? build.node(group, -1, "Other labels") : -1;
		const used = new Map();
		for (const { title, own } of others) used.set(title, (used.get(title) ?? 0) + own.length);
		others.sort((a, b) => used.get(b.title) - used.get(a.title));
		addBranches(build, group, parent, others, known);
	}
	if (without.length > 0) build.put(without, build.node(group, -1, "No label"));
}
function withoutLoneRoot(branches) {
	const [root, ...others] = branches;
	if (!root || others.length > 0 || root.own.length > 0 || root.children.length === 0) return branches;
	return withoutLoneRoot(root.children);
}
function addSections(build, lists, nameOf) {
	const facets = lists.map((list) => ({
		list,
		...gather(list, list.entries, "section")
	}));
	const holders = (branches) => branches.reduce((sum, { own, children }) => sum + (own.length > 0 ? 1 : 0) + holders(children), 0);
	if (facets.reduce((sum, { branches, rest }) => sum + holders(branches) + (rest.length > 0 ? 1 : 0), 0) < 2) return;
	const group = build.group("section", "Sections");
	for (const { list, branches: roots, rest } of facets) {
		const branches = withoutLoneRoot(roots);
		const top = lists.length > 1 ? build.node(group, -1, nameOf(list)) : -1;
		addBranches(build, group, top, branches);
		if (rest.length > 0) build.put(rest, top === -1 ? build.node(group, -1, "Before the first section") : top);
	}
}
function addYears(build, lists) {
	const byYear = new Map();
	let dated = 0;
	for (const list of lists) for (const entry of list.entries) {
		const year = dateOf(entry, list)?.slice(0, 4);
		if (year === void 0) continue;
		dated++;
		pushTo(byYear, year, entry);
	}
	const total = lists.reduce((sum, { entries }) => sum + entries.length, 0);
	if (byYear.size < 2 || dated * 2 < total) return;
	const group = build.group("year", "Years");
	for (const year of [...byYear.keys()].sort().reverse()) build.put(byYear.get(year), build.node(group, -1, year));
}
function addFields(build, lists) {
	for (const name of fieldsToFilterBy(lists)) {
		const group = build.group(`field:${name}`, printable(name, 60));
		const known = new Map();
		const facets = lists.map((list) => gather(list, list.entries, `field:${name}`, "most"));
		for (const { branches } of facets) addBranches(build, group, -1, branches, known);
	}
}
function pageEntry(entry, { list, base }, nodes, dates) {
	const { url, links } = pageLinks(entry, base);
	const title = printable(entry.title, LONGEST$1);
	const about = printable(entry.description ?? "", LONGEST$1);
	const elsewhere = [
		title,
		about,
		...entry.links.map(({ text }) => text),
		...entry.labels.map(({ id }) => id)
	];
	const date = dates ? dateOf(entry, list) : void 0;
	const fields = pageFields(entry, new Set(elsewhere), date);
	return {
		title,
		...url === void 0 ? {} : { url },
		...about === "" ? {} : { about },
		nodes,
		...links.length === 0 ? {} : { links },
		...fields.length === 0 ? {} : { fields },
		...date === void 0 ? {} : { date }
	};
}
function pageData(sources) {
	const lists = sources.map(({ list }) => list);
	const build = new Builder();
	addLabels(build, lists);
	addSections(build, lists, (list) => list.title ?? list.path);
	addYears(build, lists);
	addFields(build, lists);
	const matrix = matrixOf(build.nodes, build.groups.findIndex(({ id }) => id === "label"));
	const dates = build.groups.some(({ id }) => id === "year");
	const entries = sources.flatMap((source) => source.list.entries.map((entry) => pageEntry(entry, source, build.placesOf(entry), dates)));
	return {
		data: {
			groups: build.groups,
			nodes: build.nodes,
			entries,
			...matrix && { matrix }
		},
		colors: build.colors
	};
}
// src/page/intro.ts
const SEARCHED = 8e3;
const LONGEST = 280;
const FEWEST = 40;
function* paragraphs(node) {
	if (node.type === "paragraph") yield node;
	else if (node.type === "root" || node.type === "blockquote") for (const child of node.children) yield* paragraphs(child);
}
function linked(node) {
	if (node.type === "link" || node.type === "linkReference") return toString(node).length;
	return "children" in node ? node.children.reduce((sum, child) => sum + linked(child), 0) : 0;
}
function begin(text) {
	if (text.length <= LONGEST) return text;
	const start = text.slice(0, LONGEST);
	const end = largest([
		". ",
		"! ",
		"? ",
		"\u3002"
	].map((mark) => start.lastIndexOf(mark)));
	return end >= FEWEST ? start.slice(0, end + 1) : `${start.slice(0, start.lastIndexOf(" "))}\u2026`;
}
function introOf(list) {
	const first = Math.min(list.entries[0]?.span.start ?? SEARCHED, SEARCHED);
	for (const paragraph of paragraphs(parseMarkdown(list.text.slice(0, first)))) {
		const text = printable(toString(paragraph, {
			includeImageAlt: false,
			includeHtml: false
		}), SEARCHED);
		if ((text.match(/\p{L}/gu)?.length ?? 0) >= FEWEST && linked(paragraph) < text.length / 2) return begin(text);
	}
}
// \0text:src/page/style.css.js
var style_css_default = ":root {\n  color-scheme: light dark;\n  --ground: light-dark(#fbfaf7, #16181c);\n  --surface: light-dark(#ffffff, #1d1f24);\n  --ink: light-dark(#22252a, #e4e5e8);\n  --soft: light-dark(#5c6068, #a3a7b0);\n  --line: light-dark(#e3e1db, #30333a);\n  --edge: light-dark(#8b8f97, #747985);\n  --accent: light-dark(#22604f, #7ccfb6);\n  --mark: light-dark(#fdeeb0, #5a4a10);\n  --radius: 0.5rem;\n  --gap: clamp(1rem, 3vw, 2.5rem);\n  font-family: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \"Helvetica Neue\", sans-serif;\n  font-size: 100%;\n  line-height: 1.5;\n  scroll-padding-block-start: 5rem;\n  -webkit-text-size-adjust: 100%;\n}\n:root[data-theme=\"light\"] {\n  color-scheme: light;\n}\n:root[data-theme=\"dark\"] {\n  color-scheme: dark;\n}\n*,\n::before,\n::after {\n  box-sizing: border-box;\n}\n[hidden] {\n  display: none !important;\n}\n\nbody {\n  margin: 0;\n  background: var(--ground);\n  color: var(--ink);\n  overflow-wrap: break-word;\n}\nh1,\nh2,\np,\nul,\nol,\ndl,\ndd,\nfieldset {\n  margin: 0;\n  padding: 0;\n}\nul,\nol {\n  list-style: none;\n}\na {\n  color: var(--accent);\n  text-underline-offset: 0.2em;\n  text-decoration-thickness: 1px;\n}\nbutton,\ninput,\nselect {\n  font: inherit;\n  color: inherit;\n}\nbutton,\nselect,\nlabel:has(input),\nsummary {\n  cursor: pointer;\n}\n:focus-visible {\n  outline: 2px solid var(--accent);\n  outline-offset: 2px;\n  border-radius: 3px;\n}\nmain:focus {\n  outline: none;\n}\nmark {\n  background: var(--mark);\n  color: inherit;\n  border-radius: 2px;\n}\n.hidden {\n  position: absolute;\n  inline-size: 1px;\n  block-size: 1px;\n  overflow: hidden;\n  clip-path: inset(50%);\n  white-space: nowrap;\n}\n.skip {\n  position: absolute;\n  inset-inline-start: 1rem;\n  inset-block-start: -4rem;\n  z-index: 3;\n  padding: 0.6rem 1rem;\n  background: var(--surface);\n  border-radius: var(--radius);\n}\n.skip:focus {\n  inset-block-start: 0.6rem;\n}\n\n.head,\n.columns,\nfooter {\n  max-inline-size: 78rem;\n  margin-inline: auto;\n  padding-inline: var(--gap);\n}\n.head {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: start;\n  justify-content: space-between;\n  gap: 0.75rem 2rem;\n  padding-block: clamp(1.25rem, 4vw, 2.75rem) 0.75rem;\n}\n.head > div {\n  flex: 1 1 20rem;\n  min-inline-size: 0;\n  overflow-wrap: anywhere;\n}\nh1 {\n  font-size: clamp(1.45rem, 1.1rem + 1.6vw, 2.1rem);\n  font-weight: 650;\n  line-height: 1.2;\n  letter-spacing: -0.015em;\n  text-wrap: pretty;\n}\n.facts {\n  margin-block-start: 0.4rem;\n  color: var(--soft);\n}\n.intro {\n  max-inline-size: 48rem;\n  margin-block-start: 0.6rem;\n  color: var(--soft);\n}\n.tools {\n  display: flex;\n  align-items: center;\n  gap: 0.25rem;\n  margin-inline-start: -0.5rem;\n}\n.tools a {\n  display: inline-block;\n  padding: 0.35rem 0.5rem;\n  color: var(--soft);\n  text-decoration: none;\n  font-size: 0.875rem;\n}\n.tools a:hover {\n  color: var(--ink);\n  text-decoration: underline;\n}\n.theme {\n  display: grid;\n  place-items: center;\n  inline-size: 2.25rem;\n  block-size: 2.25rem;\n  padding: 0;\n  border: 0;\n  border-radius: 50%;\n  background: none;\n  color: var(--soft);\n}\n.theme:hover {\n  background: var(--line);\n  color: var(--ink);\n}\n\n.bar {\n  position: sticky;\n  inset-block-start: 0;\n  z-index: 2;\n  display: flex;\n  gap: 0.6rem;\n  padding-block: 0.75rem;\n  padding-inline: max(var(--gap), calc((100% - 78rem) / 2 + var(--gap)));\n  background: color-mix(in srgb, var(--ground) 92%, transparent);\n  backdrop-filter: blur(8px);\n}\n.field {\n  position: relative;\n  flex: 1;\n}\n.field input {\n  inline-size: 100%;\n  min-block-size: 2.9rem;\n  padding-inline: 1rem 2.75rem;\n  border: 1px solid var(--edge);\n  border-radius: var(--radius);\n  background: var(--surface);\n  text-overflow: ellipsis;\n}\n.field input::placeholder {\n  color: var(--soft);\n  opacity: 1;\n}\n.field input:focus-visible {\n  outline-offset: -1px;\n  border-radius: var(--radius);\n}\n.field kbd {\n  position: absolute;\n  inset-inline-end: 0.75rem;\n  inset-block-start: 50%;\n  translate: 0 -50%;\n  padding: 0 0.45rem;\n  border: 1px solid var(--line);\n  border-radius: 0.3rem;\n  color: var(--soft);\n  font: inherit;\n  font-size: 0.8125rem;\n  pointer-events: none;\n}\n.field input:focus ~ kbd,\n.field input:not(:placeholder-shown) ~ kbd {\n  display: none;\n}\n.button {\n  min-block-size: 2.75rem;\n  padding-inline: 1rem;\n  border: 1px solid var(--edge);\n  border-radius: var(--radius);\n  background: var(--surface);\n}\n.button:hover {\n  border-color: var(--ink);\n}\n.plain {\n  min-block-size: 1.75rem;\n  padding: 0.1rem 0.3rem;\n  border: 0;\n  background: none;\n  color: var(--accent);\n  font-size: 0.875rem;\n  text-decoration: underline;\n  text-decoration-thickness: 1px;\n  text-underline-offset: 0.2em;\n}\n\n.columns {\n  display: block;\n  padding-block-end: 3rem;\n}\n.filters {\n  display: none;\n}\n.filters.open {\n  display: block;\n  padding-block-end: 1rem;\n  margin-block-end: 1rem;\n  border-block-end: 1px solid var(--line);\n}\nfieldset {\n  min-inline-size: 0;\n  border: 0;\n}\nfieldset + fieldset {\n  margin-block-start: 1.5rem;\n  padding-block-start: 1.25rem;\n  border-block-start: 1px solid var(--line);\n}\n/* Floated, it stands inside of the border rather than on it. */\nlegend {\n  float: inline-start;\n  inline-size: 100%;\n  padding: 0 0 0.25rem;\n  font-weight: 650;\n}\nlegend + * {\n  clear: both;\n}\n.done {\n  inline-size: 100%;\n}\n.match {\n  display: flex;\n  gap: 1rem;\n  margin-block: 0.15rem 0.4rem;\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n.match label {\n  display: flex;\n  align-items: center;\n  gap: 0.35rem;\n  min-block-size: 1.75rem;\n}\n.match input,\n.row input {\n  accent-color: var(--accent);\n  margin: 0;\n  flex: none;\n}\n.tree ul {\n  padding-inline-start: 0.85rem;\n}\n.row {\n  display: flex;\n  align-items: start;\n  position: relative;\n}\n.row label {\n  display: flex;\n  flex: 1;\n  align-items: baseline;\n  gap: 0.5rem;\n  min-inline-size: 0;\n  padding: 0.22rem 0.4rem;\n  border-radius: 0.35rem;\n  font-size: 0.9375rem;\n  line-height: 1.35;\n}\n.row input {\n  inline-size: 1rem;\n  block-size: 1rem;\n  align-self: start;\n  margin-block-start: 0.15rem;\n}\n.row label:hover {\n  background: light-dark(#f0eee8, #24272d);\n}\n.row:has(> .twist) .name {\n  font-weight: 550;\n}\n.name {\n  flex: 1;\n  min-inline-size: 0;\n}\n.count {\n  color: var(--soft);\n  font-size: 0.8125rem;\n  font-variant-numeric: tabular-nums;\n  min-inline-size: 1.6rem;\n  text-align: end;\n}\n.empty > .row .name {\n  color: var(--soft);\n}\n.dot {\n  display: none;\n}\n.dot[class*=\" c\"] {\n  display: block;\n  flex: none;\n  inline-size: 0.6rem;\n  block-size: 0.6rem;\n  border: 1px solid color-mix(in srgb, var(--ink) 25%, transparent);\n  border-radius: 50%;\n  background: var(--own);\n}\n.twist {\n  flex: none;\n  display: grid;\n  place-items: center;\n  inline-size: 1.5rem;\n  block-size: 1.7rem;\n  margin-inline-start: -0.35rem;\n  padding: 0;\n  border: 0;\n  border-radius: 0.3rem;\n  background: none;\n  color: var(--soft);\n}\n.twist::before {\n  content: \"\";\n  inline-size: 0.4rem;\n  block-size: 0.4rem;\n  border: solid currentColor;\n  border-width: 0 1.5px 1.5px 0;\n  rotate: 45deg;\n  translate: 0 -0.1rem;\n}\n.twist[aria-expanded=\"false\"]::before {\n  rotate: -45deg;\n  translate: 0;\n}\n[dir=\"rtl\"] .twist[aria-expanded=\"false\"]::before {\n  rotate: 135deg;\n}\n.twist:hover {\n  color: var(--ink);\n  background: light-dark(#f0eee8, #24272d);\n}\n/* What has nothing below it stands further in than what it stands below. */\n.tree:has(.twist) .row:not(:has(> .twist)) {\n  padding-inline-start: 1.15rem;\n}\n.surplus {\n  display: none;\n}\n\n.state {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  justify-content: space-between;\n  gap: 0.25rem 1rem;\n  min-block-size: 2.75rem;\n}\n.count-line {\n  font-weight: 650;\n  font-variant-numeric: tabular-nums;\n}\n.ways {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0.25rem 1rem;\n}\n.export {\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n.plain[aria-pressed=\"true\"] {\n  font-weight: 650;\n  text-decoration-thickness: 2px;\n}\n.meant {\n  padding-block-end: 0.75rem;\n}\n.matrix {\n  padding-block: 0.25rem 0.75rem;\n}\n.matrix summary {\n  color: var(--accent);\n  font-size: 0.875rem;\n}\n.scroller {\n  overflow-x: auto;\n  margin-block-start: 0.5rem;\n}\n.matrix table {\n  border-collapse: collapse;\n  font-size: 0.8125rem;\n}\n.matrix th {\n  padding: 0.2rem 0.5rem;\n  font-weight: 400;\n  text-align: start;\n}\n.matrix thead th {\n  vertical-align: bottom;\n  max-inline-size: 7rem;\n}\n.matrix td {\n  padding: 1px;\n  text-align: center;\n}\n.matrix td button {\n  min-inline-size: 2.25rem;\n  min-block-size: 1.75rem;\n  padding: 0 0.3rem;\n  border: 1px solid transparent;\n  border-radius: 0.3rem;\n  background: color-mix(in srgb, var(--accent) var(--heat, 8%), var(--surface));\n  color: var(--ink);\n  font-variant-numeric: tabular-nums;\n}\n.matrix td button:hover {\n  border-color: var(--ink);\n}\n.matrix .heat2 {\n  --heat: 14%;\n}\n.matrix .heat3 {\n  --heat: 20%;\n}\n.matrix .heat4 {\n  --heat: 26%;\n}\n.matrix .heat5 {\n  --heat: 32%;\n}\n.sort {\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n.sort select {\n  min-block-size: 2.25rem;\n  margin-inline-start: 0.25rem;\n  padding-inline: 0.5rem;\n  border: 1px solid var(--edge);\n  border-radius: var(--radius);\n  background: var(--surface);\n  color: var(--ink);\n}\n.chosen {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0.4rem;\n  padding-block-end: 0.75rem;\n}\n.cross {\n  margin-inline-start: 0.4rem;\n}\n\n.entry {\n  padding-block: 1rem;\n  border-block-start: 1px solid var(--line);\n}\n.entry h2 {\n  font-size: 1.0625rem;\n  font-weight: 550;\n  line-height: 1.4;\n  text-wrap: pretty;\n}\n.entry h2 a {\n  color: var(--ink);\n  text-decoration-color: var(--edge);\n}\n.entry h2 a:hover {\n  color: var(--accent);\n  text-decoration-color: currentColor;\n}\n.entry h2 a:visited {\n  color: light-dark(#54407a, #c3b3e6);\n}\n.about {\n  margin-block-start: 0.25rem;\n  max-inline-size: 48rem;\n  color: var(--soft);\n}\ndl {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.1rem 1.25rem;\n  margin-block-start: 0.35rem;\n  font-size: 0.875rem;\n}\ndl div {\n  display: flex;\n  gap: 0.4rem;\n  min-inline-size: 0;\n}\ndt {\n  flex: none;\n  color: var(--soft);\n}\ndd {\n  min-inline-size: 0;\n}\ndd details {\n  margin-block-start: 0.15rem;\n}\ndd summary {\n  color: var(--accent);\n}\n.compact .entry {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: baseline;\n  justify-content: space-between;\n  gap: 0.1rem 1rem;\n  padding-block: 0.4rem;\n}\n.compact .entry h2 {\n  font-size: 0.9375rem;\n}\n.compact .about,\n.compact .elsewhere,\n.compact dl {\n  display: none;\n}\n.compact .foot {\n  margin-block-start: 0;\n}\n.foot {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0.4rem;\n  margin-block-start: 0.55rem;\n  font-size: 0.8125rem;\n}\n.foot a,\n.foot time {\n  display: inline-block;\n  padding: 0.15rem 0.25rem;\n}\n.foot time {\n  color: var(--soft);\n  font-variant-numeric: tabular-nums;\n}\n.chip,\n.place {\n  max-inline-size: 100%;\n  min-block-size: 1.6rem;\n  padding: 0.1rem 0.65rem;\n  border: 1px solid transparent;\n  border-radius: 1rem;\n  background: var(--back, light-dark(#eceae4, #2a2d34));\n  color: var(--text, var(--ink));\n  font-size: 0.8125rem;\n  line-height: 1.35;\n  text-align: start;\n}\n.chip:hover {\n  border-color: currentColor;\n}\n.chip[aria-pressed=\"true\"] {\n  border-color: currentColor;\n  box-shadow: inset 0 0 0 1px currentColor;\n}\n.place {\n  padding-inline: 0.25rem;\n  background: none;\n  color: var(--soft);\n}\n.place:first-child,\n.foot time:first-child,\n.chosen li:first-child .plain {\n  margin-inline-start: -0.25rem;\n}\n.place::before {\n  content: \"in \";\n}\n.place:hover {\n  color: var(--ink);\n  text-decoration: underline;\n}\n.place[aria-pressed=\"true\"] {\n  color: var(--ink);\n  font-weight: 650;\n}\n.nothing {\n  display: grid;\n  justify-items: center;\n  gap: 0.75rem;\n  padding-block: 4rem;\n  border-block-start: 1px solid var(--line);\n  color: var(--soft);\n}\n.more {\n  display: block;\n  margin: 1.5rem auto 0;\n}\n.plain-list {\n  padding-inline-start: 2rem;\n  list-style: decimal;\n}\n.plain-list li {\n  padding-block: 0.25rem;\n}\nfooter {\n  padding-block: 1.25rem 2rem;\n  border-block-start: 1px solid var(--line);\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n\n@media (min-width: 60rem) {\n  .columns {\n    display: grid;\n    grid-template-columns: 19rem minmax(0, 1fr);\n    gap: var(--gap);\n    align-items: start;\n  }\n  .columns.no-filters {\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .columns.no-filters .filters {\n    display: none;\n  }\n  .filters,\n  .filters.open {\n    display: block;\n    position: sticky;\n    inset-block-start: 4.6rem;\n    max-block-size: calc(100vh - 5.2rem);\n    margin: 0;\n    padding-block: 0.6rem 1rem;\n    padding-inline: 0.35rem 0.75rem;\n    margin-inline-start: -0.35rem;\n    border: 0;\n    overflow-y: auto;\n    scrollbar-width: thin;\n    scrollbar-color: var(--line) transparent;\n  }\n  #open-filters,\n  .done {\n    display: none;\n  }\n}\n@media (max-width: 59.99rem) {\n  .filters.open {\n    display: flex;\n    flex-direction: column;\n  }\n  .done {\n    position: sticky;\n    inset-block-end: 0.75rem;\n    z-index: 1;\n    order: 1;\n    margin-block-start: 1.25rem;\n    border-color: var(--accent);\n    background: var(--accent);\n    color: var(--ground);\n  }\n  .twist {\n    block-size: 2.05rem;\n  }\n  .row label {\n    padding-block: 0.4rem;\n  }\n  .field kbd {\n    display: none;\n  }\n  .field input {\n    padding-inline-end: 1rem;\n  }\n}\n@media (scripting: none) {\n  .scripted {\n    display: none !important;\n  }\n  .columns {\n    display: block;\n  }\n}\n@media (forced-colors: active) {\n  .chip {\n    border-color: currentColor;\n  }\n  .chip[aria-pressed=\"true\"] {\n    border-width: 3px;\n  }\n}\n@media print {\n  :root {\n    color-scheme: light;\n    --ground: #fff;\n  }\n  .scripted,\n  .skip,\n  .tools,\n  .chosen,\n  .more,\n  footer {\n    display: none !important;\n  }\n  .state {\n    display: block !important;\n  }\n  .ways,\n  .matrix {\n    display: none;\n  }\n  .columns {\n    display: block;\n  }\n  .head,\n  .columns {\n    max-inline-size: none;\n    padding-inline: 0;\n  }\n  .entry {\n    padding-block: 0.5rem;\n    break-inside: avoid;\n  }\n  .entry h2 a::after {\n    content: \" \" attr(href);\n    font-weight: 400;\n    font-size: 0.75rem;\n    color: var(--soft);\n  }\n  .chip {\n    print-color-adjust: exact;\n    -webkit-print-color-adjust: exact;\n  }\n}\n";
// \0text:src/page/template.html.js
var template_html_default = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{{policy}}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"awesome-steward\">\n<meta name=\"description\" content=\"{{facts}}\">\n<title>{{title}}</title>\n<link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%232f6f5e'/%3E%3Cpath d='M4 5h8M4 8h8M4 11h5' stroke='%23fff' stroke-width='1.6' stroke-linecap='round'/%3E%3C/svg%3E\">\n<style>{{style}}</style>\n<script>{{script}}<\/script>\n</head>\n<body>\n<a class=\"skip\" id=\"skip\" href=\"#entries\">Skip to the entries</a>\n<header class=\"head\">\n<div>\n<h1 dir=\"auto\">{{title}}</h1>\n<p class=\"facts\">{{facts}}</p>\n{{intro}}\n</div>\n<ul class=\"tools\" role=\"list\">\n{{source}}\n<li><a href=\"list.json\" download>JSON</a></li>\n<li><a href=\"list.csv\" download>CSV</a></li>\n<li class=\"scripted\"><button type=\"button\" id=\"theme\" class=\"theme\" aria-pressed=\"false\" aria-label=\"Dark colours\" title=\"Light or dark\"><svg viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\"><circle cx=\"8\" cy=\"8\" r=\"6.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/><path d=\"M8 1.5a6.5 6.5 0 0 1 0 13z\" fill=\"currentColor\"/></svg></button></li>\n</ul>\n</header>\n<search class=\"bar scripted\" aria-label=\"Entries\">\n<div class=\"field\">\n<label class=\"hidden\" for=\"query\">Search</label>\n<input type=\"search\" id=\"query\" placeholder=\"Search titles, labels, descriptions\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"500\" dir=\"auto\">\n<kbd aria-hidden=\"true\" title=\"The key / leads here\">/</kbd>\n</div>\n<button type=\"button\" id=\"open-filters\" class=\"button\" aria-expanded=\"false\" aria-controls=\"filters\">Filters</button>\n</search>\n<div class=\"columns\">\n<section class=\"filters scripted\" id=\"filters\" aria-label=\"Filters\">\n<button type=\"button\" id=\"done\" class=\"button done\">Show the entries</button>\n</section>\n<main id=\"entries\" tabindex=\"-1\">\n<div class=\"state scripted\">\n<p id=\"count\" role=\"status\" class=\"count-line\"></p>\n<div class=\"ways\">\n<button type=\"button\" id=\"compact\" class=\"plain\" aria-pressed=\"false\">Compact</button>\n<span class=\"export\">Export <button type=\"button\" class=\"plain\" data-form=\"csv\">CSV</button> <button type=\"button\" class=\"plain\" data-form=\"json\">JSON</button> <button type=\"button\" class=\"plain\" data-form=\"md\">Markdown</button></span>\n<label class=\"sort\">Sort <select id=\"sort\"></select></label>\n</div>\n</div>\n<details id=\"matrix\" class=\"matrix scripted\" hidden></details>\n<ul id=\"chosen\" class=\"chosen\" role=\"list\" aria-label=\"What is asked for\" hidden></ul>\n<p id=\"meant\" class=\"meant\" role=\"status\" hidden></p>\n<ol id=\"list\" class=\"list\" role=\"list\"></ol>\n<div id=\"empty\" class=\"nothing\" hidden>\n<p>No entry fits.</p>\n<button type=\"button\" id=\"start-over\" class=\"button\">Start over</button>\n</div>\n<button type=\"button\" id=\"more\" class=\"button more\" hidden></button>\n<noscript>\n<p>All entries. Searching and filtering take a script, which is switched off here.</p>\n<ol class=\"plain-list\">\n{{plain}}\n</ol>\n</noscript>\n</main>\n</div>\n<footer>\n<p>Made from the list itself by awesome-steward. This page loads nothing from elsewhere and sends nothing anywhere.</p>\n</footer>\n<script type=\"application/json\" id=\"data\">{{data}}<\/script>\n</body>\n</html>\n";
// src/page/index.ts
function counted(count, one, many) {
	return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
function factsOf({ groups, nodes, entries }) {
	const leaves = (kind) => {
		const group = groups.findIndex(({ id }) => id === kind);
		const used = new Set(entries.flatMap((entry) => entry.nodes));
		return nodes.filter((node, at) => node.group === group && (kind === "section" ? used.has(at) : node.id !== void 0)).length;
	};
	const [labels, sections] = [leaves("label"), leaves("section")];
	return [
		counted(entries.length, "entry", "entries"),
		...labels > 0 ? [counted(labels, "label", "labels")] : [],
		...sections > 0 ? [counted(sections, "section", "sections")] : []
	].join(" \u00B7 ");
}
function colorStyle(colors) {
	return colors.map((color, at) => {
		const { light, dark } = chipColors(color);
		return `.c${at + 1} { --own: #${color}; --back: light-dark(${light.back}, ${dark.back}); --text: light-dark(${light.ink}, ${dark.ink}); }\n`;
	}).join("");
}
function hashOf(text) {
	return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
function embedded(data) {
	return JSON.stringify(data).replace(/</g, "\\u003c");
}
function plainItem({ title, url }) {
	const text = escapeHtml(title || "(no title)");
	return url === void 0 ? `<li dir="auto">${text}</li>` : `<li dir="auto"><a href="${escapeHtml(url)}" rel="noopener">${text}</a></li>`;
}
function baseOf(list, source) {
	return source?.endsWith("/") ? webUrl(list.path, source) : source;
}
function pageFiles(lists, options = {}) {
	const { source } = options;
	const sources = lists.map((list) => {
		const base = baseOf(list, source);
		return {
			list,
			...base === void 0 ? {} : { base }
		};
	});
	const { data, colors } = pageData(sources);
	const title = printable(options.title ?? lists[0]?.title ?? lists[0]?.path ?? "");
	const intro = lists.length === 1 ? introOf(lists[0]) : void 0;
	const shown = sources.length === 1 ? sources[0].base : source;
	const styles = `${style_css_default}${colorStyle(colors)}`;
	const parts = {
		policy: `default-src 'none'; script-src ${hashOf(main_ts_default)}; style-src ${hashOf(styles)}; img-src data:; base-uri 'none'; form-action 'none'`,
		title: escapeHtml(title),
		facts: [factsOf(data), ...options.updated ? [`updated ${escapeHtml(options.updated)}`] : []].join(" \u00B7 "),
		intro: intro === void 0 ? "" : `<p class="intro" dir="auto">${escapeHtml(intro)}</p>`,
		style: styles,
		script: main_ts_default,
		source: shown === void 0 ? "" : `<li><a href="${escapeHtml(shown)}" rel="noopener">Source</a></li>`,
		plain: data.entries.map(plainItem).join("\n"),
		data: embedded(data)
	};
	return [
		{
			name: "index.html",
			text: template_html_default.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name])
		},
		{
			name: "list.json",
			text: `${JSON.stringify(inspectJson(lists), null, 2)}\n`
		},
		{
			name: "list.csv",
			text: listCsv(sources)
		}
	];
}
// src/cli/page.ts
const FOLDER = "site";
function nameOf(absolute) {
	const name = basename(absolute).replace(/\.[^.]+$/, "");
	return /^readme$/i.test(name) && basename(dirname(absolute)) || name;
}
function sourceOf(value) {
	if (value === void 0) return void 0;
	const url = webUrl(value);
	if (url === void 0 || !url.startsWith("http")) throw new Failure(`--source expects the web address of the list, such as https://github.com/OWNER/REPO/blob/main/, not ${printable(value)}.`);
	return url;
}
async function write(files, folder, name) {
	try {
		await mkdir(folder, { recursive: true });
		for (const file of files) await writeFile(join(folder, file.name), file.text);
	} catch (error) {
		const { code, message } = error;
		throw new Failure(`${printable(name)}: cannot be written (${{
			EEXIST: "is a file, not a folder",
			ENOTDIR: "part of the path is a file, not a folder",
			EACCES: "permission denied",
			EPERM: "permission denied",
			EROFS: "read-only file system",
			ENOSPC: "the disk is full",
			EISDIR: "a folder has the name of an output file"
		}[code ?? ""] ?? code ?? message}).`);
	}
}
async function page(args, terminal) {
	const { flags } = args;
	const names = await listsFor(args.positionals, flags.config, terminal, "Expected a list. Example: awesome-steward page README.md -o site/");
	const address = sourceOf(flags.source);
	if (names.length > 1 && address !== void 0 && !address.endsWith("/")) throw new Failure(`--source got one address for ${names.length} lists; give the folder that they are relative to, with a slash at the end.`);
	const settingsOf = settingsFinder(flags.config, terminal);
	const progress = progressOn(terminal);
	const lists = [];
	let title = flags.title;
	let updated;
	for (const name of names) {
		const { path, absolute, text } = await readSource(name, terminal);
		const { config } = await settingsOf(absolute);
		progress.step(`Reading ${path}`, path, text.length);
		const list = parseList(text, {
			path,
			config
		});
		title ??= list.title ?? nameOf(absolute);
		lists.push(list);
		const { changed } = await listHistory(absolute);
		if (changed !== void 0 && (updated === void 0 || changed > updated)) updated = changed;
	}
	const count = lists.reduce((sum, { entries }) => sum + entries.length, 0);
	if (count === 0) {
		progress.done();
		throw new Failure(`${printable(lists[0].path)}: ${lists[0].notes[0] ?? "no entries found."} No page was written.`);
	}
	const output = flags.output ?? FOLDER;
	const folder = resolve(terminal.cwd, output);
	progress.step("Building the page");
	const files = pageFiles(lists, {
		...address === void 0 ? {} : { source: address },
		...title === void 0 ? {} : { title },
		...updated === void 0 ? {} : { updated }
	});
	await write(files, folder, output);
	progress.done();
	const kilobytes = Math.ceil(Buffer.byteLength(files[0].text) / 1e3);
	terminal.out.write(`${printable(join(output, "index.html"))}  ${count.toLocaleString("en")} ${count === 1 ? "entry" : "entries"}, ${kilobytes.toLocaleString("en")} kB\n${files.slice(1).map(({ name }) => `${printable(join(output, name))}\n`).join("")}`);
	if (terminal.out.isTerminal) terminal.out.write(`Open it: ${pathToFileURL(join(folder, "index.html"))}\n`);
	return 0;
}
export { page };
