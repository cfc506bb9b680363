import {element} from './dom.js';

const TONES = {IN_PROGRESS: 'warn', COMPLETE: 'good', FAILED: 'bad'};
const DIGEST_SHOWN = 'sha256:'.length + 12;

/**
 * The list of images, newest first, each with how far its copies have come.
 *
 * @param {Array} images as GET /events tells them
 * @param {Set<string>} known the digests of those that were drawn before, or null when nothing was
 * @returns {Array<HTMLElement>}
 */
export function imageItems(images, known) {
    return images.map(image => element('li', {class: known !== null && !known.has(image.digest) ? 'image fresh' : 'image'},
        element('p', {},
            element('strong', {}, imageName(image)),
            element('small', {}, `pushed to ${image.account} in ${image.region}, `, time(image))),
        image.copies.length === 0
            ? element('p', {class: 'quiet'}, 'Nothing replicates it.')
            : element('ul', {'aria-label': `Copies of ${imageName(image)}`}, ...image.copies.map(copy => item(image, copy)))));
}

/** What a screen reader says when images change: how far the newest one has come. */
export function imageNews([image]) {
    return image ? `${imageName(image)}: ${image.copies.map(copy => `${copy.status} in ${copy.region}`).join(', ')}` : '';
}

/** The newest copy of any image of a registry at each of its destinations, by "region account". */
export function newestCopies(images, registry) {
    const newest = new Map();
    images.filter(image => image.account === registry.account && image.region === registry.region)
        .forEach(image => image.copies
            .filter(copy => !newest.has(`${copy.region} ${copy.registryId}`))
            .forEach(copy => newest.set(`${copy.region} ${copy.registryId}`, {...copy, name: imageName(image)})));
    return newest;
}

function imageName(image) {
    return image.tags.length > 0
        ? `${image.repository}:${image.tags.join(', ')}`
        : `${image.repository}@${image.digest.slice(0, DIGEST_SHOWN)}`;
}

function item(image, copy) {
    const owner = copy.registryId === image.account ? '' : ` of account ${copy.registryId}`;
    return element('li', {},
        element('span', {class: 'badge', 'data-tone': TONES[copy.status] ?? 'quiet'}, copy.status),
        element('span', {}, `${copy.region}${owner}`),
        ...copy.reason ? [element('small', {}, `${copy.failureCode}: ${copy.reason}`)] : []);
}

function time(image) {
    const pushed = new Date(image.time);
    return element('time', {datetime: image.time, title: pushed.toLocaleString()}, pushed.toLocaleTimeString());
}
