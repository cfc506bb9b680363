import {count, duration, element} from './dom.js';

const ANSWER_TONES = {SUCCESS: 'good', FAILED: 'bad', IN_PROGRESS: 'warn'};
const DRIFT_TONES = {IN_SYNC: 'good', DRIFTED: 'warn', MODIFIED: 'warn', DELETED: 'bad'};

/** The list of stacks, the latest first and those that were deleted last, each with its resources and its timeline. */
export class Stacks {
    #list;
    #none;
    #cards = new Map();

    /**
     * @param {HTMLElement} list takes the cards
     * @param {HTMLElement} none shown while there is no stack
     */
    constructor(list, none) {
        this.#list = list;
        this.#none = none;
    }

    /**
     * Draws what has changed, and leaves all else as it is: what is open stays open, and the focus stays where it is.
     *
     * @param {Array<string>} order the ids of all stacks
     * @param {Array<Object>} changed stacks as GET /events tells them
     */
    show(order, changed) {
        changed.forEach(stack => {
            if (!this.#cards.has(stack.id)) {
                this.#cards.set(stack.id, new StackCard(stack));
            }
            this.#cards.get(stack.id).draw(stack);
        });
        Array.from(this.#cards.keys()).filter(id => !order.includes(id)).forEach(id => this.#cards.delete(id));
        arrange(this.#list, order.map(id => this.#cards.get(id).card));
        this.#none.hidden = order.length > 0;
    }
}

/** What a screen reader says when stacks change: the state of the one that something happened to last. */
export function stackNews(changed) {
    const latest = changed.map(({name, status, events: [event]}) => ({name, status, event}))
        .sort((a, b) => Date.parse(b.event?.time) - Date.parse(a.event?.time))[0];
    if (!latest) {
        return '';
    }
    return latest.event?.status.endsWith('_FAILED')
        ? `${latest.name}: ${latest.event.status} ${latest.event.logicalId}. ${latest.event.reason ?? ''}`
        : `${latest.name}: ${latest.status}`;
}

class StackCard {
    card;
    #header = element('header');
    #resources;
    #summary = element('summary');
    #events = element('ol');
    #earlier = element('p', {class: 'quiet'});
    #title;
    #drawn = new Map();

    constructor(stack) {
        this.#title = `stack-${stack.id}`;
        this.#resources = element('ul', {class: 'resources', 'aria-label': `Resources of ${stack.name}`});
        this.#events.setAttribute('aria-label', `Events of ${stack.name}, newest first`);
        this.card = element('article', {class: 'card stack', 'aria-labelledby': this.#title},
            this.#header,
            this.#resources,
            element('details', stack.deleted ? {} : {open: ''}, this.#summary, this.#events, this.#earlier));
    }

    draw(stack) {
        this.card.classList.toggle('deleted', stack.deleted);
        this.#header.replaceChildren(
            element('h3', {id: this.#title}, stack.name),
            element('small', {}, stack.place),
            ...stack.driftStatus === 'NOT_CHECKED' ? [] : [driftBadge(stack.driftStatus)],
            statusBadge(stack.status));
        this.#resources.replaceChildren(...stack.resources.map(resource));
        this.#summary.textContent = count(stack.earlierEvents + stack.events.length, 'event');
        this.#earlier.textContent = stack.earlierEvents === 0
            ? '' : `Here are the latest ${stack.events.length}; aws cloudformation describe-stack-events has all.`;
        this.#drawEvents(stack.events);
    }

    /** Most events stay as they are when another is added. */
    #drawEvents(events) {
        const before = this.#drawn;
        this.#drawn = new Map(events.map(told => {
            const state = JSON.stringify(told);
            const old = before.get(told.id);
            return [told.id, old?.state === state ? old : {state, item: event(told)}];
        }));
        arrange(this.#events, Array.from(this.#drawn.values(), drawn => drawn.item));
    }
}

/** Makes these the children, without taking out those that stay: that would take the focus from what is in them. */
function arrange(parent, children) {
    const staying = new Set(children);
    Array.from(parent.children).filter(child => !staying.has(child)).forEach(child => child.remove());
    children.forEach((child, index) => {
        if (parent.children[index] !== child) {
            parent.insertBefore(child, parent.children[index] ?? null);
        }
    });
}

function resource({logicalId, type, physicalId, status, reason, drift}) {
    return element('li', {class: 'resource'},
        element('p', {class: 'names'},
            element('strong', {}, logicalId),
            element('small', {}, type),
            ...physicalId === null ? [] : [element('code', {}, element('span', {class: 'hidden'}, 'physical ID '), physicalId)]),
        element('p', {class: 'badges'},
            ...drift === null || drift.status === 'NOT_CHECKED' ? [] : [driftBadge(drift.status)],
            statusBadge(status)),
        ...status.endsWith('_FAILED') && reason ? [element('p', {class: 'reason'}, reason)] : [],
        ...drift === null ? [] : driftReport(drift));
}

function driftReport({reason, time, differences}) {
    const report = [];
    if (reason) {
        report.push(element('p', {class: 'reason'}, reason));
    }
    if (differences.length > 0) {
        report.push(element('ul', {class: 'differences', 'aria-label': 'Differences from the template'},
            ...differences.map(difference)));
    }
    return report.length === 0 ? [] : [element('div', {class: 'report', title: `Detected at ${new Date(time).toLocaleString()}`},
        ...report)];
}

function difference({propertyPath, expectedValue, actualValue, differenceType}) {
    return element('li', {},
        element('p', {}, element('code', {}, propertyPath), element('small', {}, differenceType)),
        element('dl', {},
            element('dt', {}, 'expected'), element('dd', {}, element('code', {}, expectedValue)),
            element('dt', {}, 'actual'), element('dd', {}, element('code', {}, actualValue))));
}

function event({time, logicalId, ofStack, status, reason, invocations, earlierInvocations}) {
    const at = new Date(time);
    return element('li', {class: ofStack ? 'event own' : 'event', 'data-tone': tone(status)},
        element('time', {datetime: time, title: at.toLocaleString()}, at.toLocaleTimeString()),
        statusBadge(status),
        element('div', {class: 'what'},
            element('span', {}, logicalId),
            ...reason ? [element('span', {class: 'reason'}, reason)] : [],
            ...invocations.length === 0 ? [] : [invocationList(invocations, earlierInvocations, reason)]));
}

function invocationList(invocations, earlier, reason) {
    return element('ol', {class: 'invocations', 'aria-label': 'Invocations of the handler'},
        ...earlier === 0 ? [] : [element('li', {class: 'quiet'}, `${count(earlier, 'invocation')} before these`)],
        ...invocations.map(invocation => invocationItem(invocation, reason)));
}

/** The event's reason quotes the message of the last invocation, which is not said twice. */
function invocationItem({action, number, status, errorCode, message, durationMillis, delayMillis}, reason) {
    const said = message && !reason?.includes(message) ? message : '';
    return element('li', {'data-tone': ANSWER_TONES[status] ?? 'quiet'},
        element('span', {}, `${action} ${number}`),
        element('strong', {}, errorCode === null ? status : `${status} ${errorCode}`),
        element('span', {class: 'quiet'}, delayMillis === null
            ? duration(durationMillis) : `${duration(durationMillis)}, again after ${duration(delayMillis)}`),
        ...said ? [element('span', {class: 'said'}, said)] : []);
}

function statusBadge(status) {
    return element('span', {class: 'badge', 'data-tone': tone(status)}, status);
}

function driftBadge(status) {
    return element('span', {class: 'badge', 'data-tone': DRIFT_TONES[status] ?? 'quiet'}, `Drift: ${status}`);
}

/** A rollback that is complete is the end of a failure. */
function tone(status) {
    if (status === 'REVIEW_IN_PROGRESS' || status === 'DELETE_COMPLETE' || status === 'DELETE_SKIPPED') {
        return 'quiet';
    }
    if (status.endsWith('_IN_PROGRESS')) {
        return 'warn';
    }
    return status.endsWith('_FAILED') || status.includes('ROLLBACK') ? 'bad' : 'good';
}
