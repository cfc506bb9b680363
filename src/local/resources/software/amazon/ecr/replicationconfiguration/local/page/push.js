import {element} from './dom.js';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const EMPTY_CONFIG = {
    mediaType: 'application/vnd.oci.empty.v1+json',
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2
};
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
        const call = ecr(account, region);
        try {
            if (!this.#knownHere().includes(repositoryName)) {
                await call('CreateRepository', {repositoryName}).catch(ignoreExisting);
            }
            await call('PutImage', {
                repositoryName, imageTag: 'latest', imageManifestMediaType: MANIFEST, imageManifest: manifest()
            });
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

/** The smallest manifest; the time makes each image another one. */
function manifest() {
    return JSON.stringify({
        schemaVersion: 2,
        mediaType: MANIFEST,
        config: EMPTY_CONFIG,
        layers: [EMPTY_CONFIG],
        annotations: {'org.opencontainers.image.created': new Date().toISOString()}
    });
}

/** The registry takes any signature; whose registry is meant stands in the credential scope. */
function ecr(account, region) {
    const date = new Date().toISOString().slice(0, 10).replaceAll('-', '');
    return async (operation, input) => {
        const answer = await fetch('.', {
            method: 'POST',
            headers: {
                'Content-Type': 'application/x-amz-json-1.1',
                'X-Amz-Target': `AmazonEC2ContainerRegistry_V20150921.${operation}`,
                Authorization: `AWS4-HMAC-SHA256 Credential=${account}/${date}/${region}/ecr/aws4_request, `
                    + 'SignedHeaders=host, Signature=unsigned'
            },
            body: JSON.stringify(input)
        });
        const output = await answer.json();
        if (!answer.ok) {
            throw Object.assign(new Error(output.message), {name: answer.headers.get('x-amzn-ErrorType')});
        }
    };
}

function ignoreExisting(error) {
    if (error.name !== 'RepositoryAlreadyExistsException') {
        throw error;
    }
}
