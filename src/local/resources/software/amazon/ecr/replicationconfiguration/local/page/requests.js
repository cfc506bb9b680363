import {duration, element} from './dom.js';

const KEPT = 200;
const READS = ['READ', 'LIST'];
const TONES = {SUCCESS: 'good', FAILED: 'bad', PENDING: 'warn', IN_PROGRESS: 'warn', CANCEL_IN_PROGRESS: 'warn'};

/** The table of requests, newest first. It keeps the latest 200. */
export class Requests {
    #body;
    #none;
    #hideReads;
    #requests = new Map();

    /**
     * @param {HTMLElement} body takes the rows
     * @param {HTMLElement} none shown while there is no row
     * @param {HTMLInputElement} hideReads whether to show only what changes something
     */
    constructor(body, none, hideReads) {
        this.#body = body;
        this.#none = none;
        this.#hideReads = hideReads;
        hideReads.addEventListener('change', () => this.#draw());
    }

    /** Forgets all of them, since the numbers of a server that started anew start anew too. */
    clear() {
        this.#requests.clear();
    }

    /** Adds requests, or replaces those with the same number. */
    add(requests) {
        requests.forEach(request => this.#requests.set(request.number, request));
        const numbers = Array.from(this.#requests.keys()).sort((a, b) => b - a);
        numbers.slice(KEPT).forEach(number => this.#requests.delete(number));
        this.#draw();
    }

    #draw() {
        const shown = Array.from(this.#requests.values())
            .filter(request => !(this.#hideReads.checked && isRead(request)))
            .sort((a, b) => b.number - a.number);
        this.#body.replaceChildren(...shown.map(row));
        this.#none.hidden = shown.length > 0;
    }
}

/** What a screen reader says when requests arrive: the last one that changes something. */
export function announcement(requests) {
    const latest = requests.filter(request => !isRead(request)).at(-1);
    return latest ? `${latest.operation}: ${latest.status}. ${latest.message}` : '';
}

function isRead(request) {
    return READS.includes(request.operation);
}

function row(request) {
    const time = new Date(request.time);
    return element('tr', {role: 'row'},
        cell('time', element('time', {datetime: request.time, title: time.toLocaleString()},
            time.toLocaleTimeString())),
        cell('operation', request.operation, element('small', {}, request.registry)),
        cell('client', request.client),
        cell('status', element('span', {class: 'badge', 'data-tone': TONES[request.status] ?? 'quiet'},
            request.status)),
        cell('number', duration(request.durationMs)),
        cell('message', request.message));
}

function cell(name, ...content) {
    return element('td', {class: name, role: 'cell'}, ...content);
}
