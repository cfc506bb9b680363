import {element} from './dom.js';
import {pushImage} from './ecr.js';

const LIST = new Intl.ListFormat('en');

/**
 * The form "Push an image to …". While a repository is typed it asks the server where images of it go; sent off, it pushes
 * an image as any client of Amazon ECR does.
 */
export class Push {
    #form;
    #button;
    #routes;
    #result;
    #repositories;
    #light;
    #asked = new AbortController();
    #known = [];

    /**
     * @param {HTMLFormElement} form
     * @param {function(string, Object): void} light takes the name of a registry, and its routes that are to light up, or
     *     null for none
     */
    constructor(form, light) {
        this.#form = form;
        this.#button = form.querySelector('button');
        this.#routes = form.querySelector('#routes');
        this.#result = form.querySelector('#push-result');
        this.#repositories = form.querySelector('#repositories');
        this.#light = light;
        form.addEventListener('input', () => {
            this.#result.textContent = '';
            this.#suggest();
            this.look();
        });
        form.addEventListener('submit', event => {
            event.preventDefault();
            if (!this.#button.hidden) {
                this.#push();
            }
        });
    }

    /** @param {Array<{account: string, region: string}>} registries those to push to */
    offer(registries) {
        const select = this.#form.elements.registry;
        const names = registries.map(registryName);
        if (names.join() !== Array.from(select.options, option => option.value).join()) {
            const chosen = select.value;
            select.replaceChildren(...registries.map(registry => element('option', {value: registryName(registry)},
                `${registry.account} in ${registry.region}`)));
            select.value = names.includes(chosen) ? chosen : names[0];
        }
        this.#form.hidden = registries.length === 0;
        this.#form.querySelector('#push-where').hidden = registries.length < 2;
        this.#suggest();
        this.look();
    }

    /**
     * Lets images be pushed.
     *
     * @param {Array<{account: string, region: string, name: string}>} repositories those that exist
     */
    allow(repositories) {
        this.#button.hidden = false;
        this.#form.querySelector('label').textContent = 'Push an image to';
        this.#known = repositories;
        this.#suggest();
    }

    /** Asks where images of the repository go. */
    async look() {
        const registry = this.#form.elements.registry.value;
        const repository = this.#form.elements.repository.value.trim();
        this.#asked.abort();
        this.#asked = new AbortController();
        if (!registry || !repository) {
            this.#show(registry, null);
            return;
        }
        const [account, region] = registry.split(' ');
        try {
            const answer = await fetch(`routes?${new URLSearchParams({account, region, repository})}`,
                {signal: this.#asked.signal});
            this.#show(registry, await answer.json());
        } catch (error) {
            // The next key was faster, or the server is gone: the page says so, and asks again when it is back.
        }
    }

    #show(registry, routes) {
        const text = routes ? sentence(routes, ...registry.split(' ')) : '';
        if (this.#routes.textContent !== text) {
            this.#routes.textContent = text;
        }
        this.#light(registry, routes);
    }

    #suggest() {
        this.#repositories.replaceChildren(...this.#knownHere().map(name => element('option', {value: name})));
    }

    /** The names of the repositories in the registry that is chosen. */
    #knownHere() {
        const registry = this.#form.elements.registry.value;
        return this.#known.filter(repository => registryName(repository) === registry).map(repository => repository.name);
    }

    async #push() {
        const [account, region] = this.#form.elements.registry.value.split(' ');
        const repositoryName = this.#form.elements.repository.value.trim();
        try {
            await pushImage({account, region}, repositoryName, this.#knownHere().includes(repositoryName));
            this.#result.textContent = `Pushed ${repositoryName}:latest.`;
        } catch (error) {
            this.#result.textContent = `Not pushed. ${error.name}: ${error.message}`;
        }
    }
}

/** "123456789012 eu-west-1" */
export function registryName({account, region}) {
    return `${account} ${region}`;
}

function sentence({name, rules, destinations}, account, region) {
    if (destinations.length === 0) {
        return `No rule takes ${name}: its images stay in ${region}.`;
    }
    const subjects = rules.map(rule => `rule ${rule.number} (${rule.filters.map(filter =>
        filter === '' ? 'all repositories' : `${filter}*`).join(', ')})`);
    const named = some => LIST.format(some.map(destination => destination.region
        + (destination.registryId === account ? '' : ` of account ${destination.registryId}`)));
    const deleting = destinations.filter(destination => destination.deleteReplication);
    const copies = `${LIST.format(subjects)} ${rules.length === 1 ? 'copies' : 'copy'} it to ${named(destinations)}.`;
    return copies.charAt(0).toUpperCase() + copies.slice(1)
        + (deleting.length === 0 ? '' : ` What is deleted here is deleted in ${named(deleting)} too.`);
}
