import {count, element, shape} from './dom.js';

const TONES = 6;
const FILTERS_AT_ONCE = 8;
const ARROW_LENGTH = 9;
const WORDS = {IN_PROGRESS: 'on its way', COMPLETE: 'arrived', FAILED: 'refused'};
const MARKS = {MISSING: 'missing', UNMANAGED: 'unmanaged'};

/**
 * Draws where the rules of a registry replicate to: its source, its rules, their destinations, and the lines between.
 *
 * @param {Object} registry as GET /events tells it
 * @param {Set<string>} known the texts of the rules that were drawn before, or null when nothing was
 * @returns {HTMLElement}
 */
export function registryMap(registry, known) {
    return registry.rules.length === 0 ? emptyMap(registry) : ruleMap(registry, known);
}

/**
 * Lights up where the images of a repository go.
 *
 * @param {HTMLElement} card of the registry
 * @param {{rules: Array, destinations: Array}} routes as GET /routes tells them, or null to light up nothing
 */
export function lightUp(card, routes) {
    const map = card.querySelector('.map');
    const matching = new Map(routes?.rules.map(rule => [rule.number, rule.filters]));
    const reached = new Set(routes?.destinations.map(destination => `${destination.region} ${destination.registryId}`));
    if (routes) {
        map.dataset.lit = Array.from(matching.keys(), number => number - 1).join(' ');
    } else {
        delete map.dataset.lit;
    }
    map.querySelectorAll('.rule').forEach((node, index) => {
        const filters = matching.get(index + 1) ?? [];
        node.classList.toggle('lit', filters.length > 0);
        node.querySelectorAll('[data-filter]').forEach(chip => {
            const lit = filters.includes(chip.dataset.filter);
            chip.classList.toggle('lit', lit);
            if (lit && chip.closest('details')) {
                chip.closest('details').open = true;
            }
        });
    });
    map.querySelectorAll('[data-destination]').forEach(node =>
        node.classList.toggle('lit', reached.has(node.dataset.destination)));
    emphasise(map);
}

/**
 * Shows at each destination how far the newest image has come that goes there.
 *
 * @param {HTMLElement} card of the registry
 * @param {Map<string, Object>} copies by "region account"
 */
export function showCopies(card, copies) {
    card.querySelectorAll('.destinations [data-destination]').forEach(node => {
        const copy = copies.get(node.dataset.destination);
        node.dataset.copy = copy?.status ?? '';
        node.querySelector('.copy').textContent = copy ? `${copy.name} ${WORDS[copy.status]}` : '';
    });
}

function emptyMap(registry) {
    return element('div', {class: 'map'}, sourceNode(registry),
        element('p', {class: 'nothing'}, 'Nothing is replicated from here.'));
}

function ruleMap(registry, known) {
    const targets = destinations(registry);
    const source = sourceNode(registry);
    const ruleNodes = registry.rules.map((rule, index) => ruleNode(registry, rule, index, targets, known));
    const targetNodes = new Map(Array.from(targets, ([key, target]) => [key, destinationNode(registry, target)]));
    const svg = shape('svg', {class: 'links', 'aria-hidden': 'true', focusable: 'false'});
    const map = element('div', {class: 'map'}, svg, source,
        element('ol', {class: 'rules', 'aria-label': 'Rules'}, ...ruleNodes),
        element('ul', {class: 'destinations', 'aria-hidden': 'true'}, ...targetNodes.values()));
    const links = registry.rules.flatMap((rule, index) => [
        {rule: index, look: look(rule), from: source, to: ruleNodes[index], tone: ''},
        ...rule.rule.Destinations.map(destination => ({
            rule: index,
            look: look(rule),
            from: ruleNodes[index],
            to: targetNodes.get(destinationKey(destination)),
            tone: targets.get(destinationKey(destination)).tone
        }))
    ]);
    ruleNodes.forEach((node, index) => {
        node.addEventListener('pointerenter', () => {
            map.dataset.shown = index;
            emphasise(map);
        });
        node.addEventListener('pointerleave', () => {
            delete map.dataset.shown;
            emphasise(map);
        });
    });
    new ResizeObserver(() => drawLinks(map, svg, links)).observe(map);
    return map;
}

/**
 * Every different destination of the registry with the colour that its lines have, by key; in the order of the rules,
 * so that few lines cross.
 */
function destinations(registry) {
    const unique = new Map(registry.rules.flatMap(rule => rule.rule.Destinations)
        .map(destination => [destinationKey(destination), destination]));
    return new Map(Array.from(unique, ([key, destination], index) =>
        [key, {...destination, tone: `tone-${index % TONES}`}]));
}

function destinationKey(destination) {
    return `${destination.Region} ${destination.RegistryId}`;
}

function owner(registry, destination) {
    return destination.RegistryId === registry.account ? 'same account' : `account ${destination.RegistryId}`;
}

function sourceNode(registry) {
    return element('div', {class: 'node source'},
        element('small', {}, 'Images pushed to'),
        element('strong', {}, registry.region),
        element('small', {}, `account ${registry.account}`));
}

function destinationNode(registry, destination) {
    return element('li', {class: `node ${destination.tone}`, 'data-destination': destinationKey(destination)},
        element('strong', {}, destination.Region),
        element('small', {}, owner(registry, destination)),
        element('small', {class: 'copy'}));
}

/** What deletes copies looks different, wherever it is drawn. */
export function deletes(rule) {
    return rule.rule.DeleteReplication?.Enabled ? 'deletes' : '';
}

function look(rule) {
    return `${rule.driftStatus} ${deletes(rule)}`;
}

/** Without a state that was asked for, or before a request is done, a difference means nothing. */
function marked(registry) {
    return registry.asked && !registry.changing;
}

function ruleNode(registry, rule, index, targets, known) {
    const fresh = known !== null && !known.has(rule.text) ? ' fresh' : '';
    const heading = element('h4', {}, element('span', {}, `Rule ${index + 1}`));
    if (marked(registry) && MARKS[rule.driftStatus]) {
        heading.append(element('span', {class: 'mark'}, MARKS[rule.driftStatus]));
    }
    rule.additions.forEach(addition => heading.append(element('span', {class: 'addition'}, addition)));
    return element('li', {class: `node rule ${marked(registry) ? look(rule) : deletes(rule)}${fresh}`},
        heading,
        ...filterChips(rule.rule.RepositoryFilters ?? []),
        element('ul', {class: 'reach', 'aria-label': 'Replicated to'},
            ...rule.rule.Destinations.map(destination =>
                element('li', {class: targets.get(destinationKey(destination)).tone},
                    element('strong', {}, destination.Region),
                    element('small', {}, owner(registry, destination))))));
}

function filterChips(filters) {
    if (filters.length === 0) {
        return [element('p', {class: 'filters'}, element('span', {'data-filter': ''}, 'All repositories'))];
    }
    const chips = filters.map(filter => element('li', {}, element('code', {'data-filter': filter.Filter}, `${filter.Filter}*`)));
    const list = element('ul', {class: 'filters', 'aria-label': 'Repositories whose names begin with'},
        ...chips.slice(0, FILTERS_AT_ONCE));
    const rest = chips.slice(FILTERS_AT_ONCE);
    return rest.length === 0 ? [list] : [list, element('details', {},
        element('summary', {}, count(rest.length, 'more filter')),
        element('ul', {class: 'filters', 'aria-label': 'More filters'}, ...rest))];
}

function drawLinks(map, svg, links) {
    const origin = map.getBoundingClientRect();
    const paths = links.flatMap(link => {
        const from = link.from.getBoundingClientRect();
        const to = link.to.getBoundingClientRect();
        const x = from.right - origin.left;
        const y = middle(from) - origin.top;
        const endX = to.left - origin.left - (link.tone ? ARROW_LENGTH : 0);
        const endY = middle(to) - origin.top;
        const bend = (endX - x) / 2;
        const classes = `${link.tone} ${link.look}`;
        const line = shape('path', {
            class: classes, 'data-rule': link.rule, d: `M${x} ${y}C${x + bend} ${y} ${endX - bend} ${endY} ${endX} ${endY}`
        });
        const head = shape('path', {
            class: `${classes} head`,
            'data-rule': link.rule,
            d: `M${endX} ${endY - 5}l${ARROW_LENGTH} 5l-${ARROW_LENGTH} 5z`
        });
        // A lighter line inside of a broad one makes it double.
        const inner = shape('path', {class: `${link.look} inner`, 'data-rule': link.rule, d: line.getAttribute('d')});
        return [line, ...link.look.includes('deletes') ? [inner] : [], ...link.tone ? [head] : []];
    });
    svg.replaceChildren(...paths);
    emphasise(map);
}

function middle(box) {
    return (box.top + box.bottom) / 2;
}

/** Lines of the rule under the pointer stand out; if there is none, those of the rules that are lit. */
function emphasise(map) {
    const rules = (map.dataset.shown ?? map.dataset.lit ?? '').split(' ');
    map.querySelectorAll('path').forEach(path => path.classList.toggle('shown', rules.includes(path.dataset.rule)));
}
