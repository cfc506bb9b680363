import {imageItems, imageNews, newestCopies} from './images.js';
import {lightUp, showCopies} from './map.js';
import {Push, registryName} from './push.js';
import {registryCard} from './registry.js';
import {Requests, announcement} from './requests.js';
import {Stacks, stackNews} from './stacks.js';

const RECONNECT_AFTER_MS = 2000;

const byId = id => document.getElementById(id);
const requests = new Requests(byId('rows'), byId('no-requests'), byId('hide-reads'));
const stacks = new Stacks(byId('stack-list'), byId('no-stacks'));
const push = new Push(byId('push'), (registry, routes) => {
    lit = {registry, routes};
    drawn.forEach(showTraffic);
});
const drawn = new Map();
let images = null;
let lit = {registry: '', routes: null};
let events = null;

function connect() {
    events?.close();
    events = new EventSource('events');
    // The server tells everything anew to each connection.
    events.addEventListener('open', () => {
        requests.clear();
        connection('Live', 'good');
    });
    events.addEventListener('state', event => showState(JSON.parse(event.data)));
    events.addEventListener('images', event => showImages(JSON.parse(event.data)));
    events.addEventListener('stacks', event => showStacks(JSON.parse(event.data)));
    events.addEventListener('requests', event => showRequests(JSON.parse(event.data)));
    events.addEventListener('error', () => {
        connection('Reconnecting…', 'warn');
        // A browser tries again by itself, except after an answer that is no event stream.
        if (events.readyState === EventSource.CLOSED) {
            setTimeout(connect, RECONNECT_AFTER_MS);
        }
    });
}

function connection(text, tone) {
    byId('connection').textContent = text;
    byId('connection').dataset.tone = tone;
}

function showState({typeName, registries}) {
    byId('first-command').textContent = firstCommand(typeName);
    byId('start').hidden = registries.length > 0;
    const cards = registries.map(registry => {
        const name = registryName(registry);
        const state = JSON.stringify(registry);
        const before = drawn.get(name);
        if (before?.state !== state) {
            drawn.set(name, {
                registry,
                state,
                rules: new Set(registry.rules.map(rule => rule.text)),
                card: registryCard(registry, before ? before.rules : null)
            });
        }
        return drawn.get(name).card;
    });
    // Taking a card out and putting it back would take the focus from what is in it.
    const list = byId('registry-list');
    if (cards.length !== list.children.length || cards.some((card, index) => card !== list.children[index])) {
        list.replaceChildren(...cards);
    }
    drawn.forEach(showTraffic);
    push.offer(registries);
}

function showImages({repositories, images: latest}) {
    const known = images && new Set(images.map(image => image.digest));
    images = latest;
    push.allow(repositories);
    drawn.forEach(showTraffic);
    byId('images').hidden = false;
    byId('no-images').hidden = images.length > 0;
    byId('image-list').replaceChildren(...imageItems(images, known));
    const news = imageNews(images);
    if (byId('image-news').textContent !== news) {
        byId('image-news').textContent = news;
    }
}

/** Shows on a registry's card where images go that are pushed to it, and how far they have come. */
function showTraffic({registry, card}, name) {
    lightUp(card, name === lit.registry ? lit.routes : null);
    showCopies(card, newestCopies(images ?? [], registry));
}

function showStacks({order, changed}) {
    stacks.show(order, changed);
    byId('stack-news').textContent = stackNews(changed);
}

function showRequests(latest) {
    requests.add(latest);
    byId('latest').textContent = announcement(latest);
}

function firstCommand(typeName) {
    return 'AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local'
        + ` aws cloudcontrol create-resource --endpoint-url ${location.origin} --region us-east-2`
        + ` --type-name ${typeName}`
        + ' --desired-state \'{"ReplicationConfiguration": {"Rules": [{"Destinations": [{"Region": "us-west-2"}],'
        + ' "RepositoryFilters": [{"Filter": "my-repo/", "FilterType": "PREFIX_MATCH"}]}]}}\'';
}

function firstStack() {
    return `AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local aws --region us-east-2 --endpoint-url ${location.origin}`
        + ' cloudformation deploy --stack-name replication --template-file examples/minimal.yaml';
}

function prepare() {
    byId('endpoint').textContent = location.origin;
    byId('first-stack').textContent = firstStack();
    // Browsers lend the clipboard to pages of this computer only.
    byId('copy').hidden = !navigator.clipboard;
    byId('copy').addEventListener('click', async () => {
        await navigator.clipboard.writeText(byId('first-command').textContent);
        byId('copy').textContent = 'Copied';
    });
}

// A browser opens six connections to one server: pages that nobody looks at must not hold them.
document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
        events.close();
    } else {
        connect();
    }
});

prepare();
connect();
