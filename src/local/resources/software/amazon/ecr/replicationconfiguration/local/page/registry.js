import {count, element} from './dom.js';
import {deletes, registryMap} from './map.js';

/**
 * Draws one registry: its source, its rules, where they replicate to, and the drift.
 *
 * @param {{account: string, region: string, changing: boolean, asked: boolean, rules: Array}} registry
 *     as GET /events tells it
 * @param {Set<string>} known the texts of the rules that were drawn before, or null when nothing was
 * @returns {HTMLElement}
 */
export function registryCard(registry, known) {
    const title = `registry-${registry.account}-${registry.region}`;
    return element('article', {class: 'card registry', 'aria-labelledby': title},
        element('header', {},
            element('h3', {id: title}, `${registry.account} in ${registry.region}`),
            driftBadge(registry)),
        registryMap(registry, known),
        ...legend(registry),
        ...driftReport(registry));
}

function legend(registry) {
    return registry.rules.some(deletes)
        ? [element('p', {class: 'legend'}, 'Double lines: what is deleted at the source is deleted there too.')]
        : [];
}

function driftBadge(registry) {
    const missing = registry.rules.filter(rule => rule.driftStatus === 'MISSING').length;
    const unmanaged = registry.rules.filter(rule => rule.driftStatus === 'UNMANAGED').length;
    if (registry.changing) {
        return element('p', {class: 'badge', 'data-tone': 'quiet'}, 'Changing…');
    }
    if (!registry.asked) {
        return element('p', {class: 'badge', 'data-tone': 'quiet'}, 'No desired state');
    }
    if (missing + unmanaged === 0) {
        return element('p', {class: 'badge', 'data-tone': 'good'}, 'No drift');
    }
    const found = [];
    if (missing > 0) {
        found.push(count(missing, 'missing rule'));
    }
    if (unmanaged > 0) {
        found.push(count(unmanaged, 'unmanaged rule'));
    }
    return element('p', {class: 'badge', 'data-tone': 'warn'}, `Drift: ${found.join(', ')}`);
}

function driftReport(registry) {
    if (registry.changing) {
        return [];
    }
    if (!registry.asked) {
        return [element('p', {class: 'drift quiet'}, 'No request below has asked for a state of this registry, '
            + 'so there is nothing to compare with. What stacks declare is compared by their drift detection.')];
    }
    if (registry.rules.every(rule => rule.driftStatus === 'IN_SYNC')) {
        return [];
    }
    return [element('p', {class: 'drift'}, 'The registry is not as a client last asked for it. Update the resource '
        + 'to bring it back, or take the change into the desired state.')];
}
