const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const EMPTY_CONFIG = {
    mediaType: 'application/vnd.oci.empty.v1+json',
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2
};

/**
 * Pushes a small image with the tag "latest", as any client of Amazon ECR does.
 *
 * @param {{account: string, region: string}} registry
 * @param {string} repositoryName
 * @param {boolean} exists whether the repository is known to exist; otherwise it is created
 * @throws {Error} named as Amazon ECR names it
 */
export async function pushImage({account, region}, repositoryName, exists) {
    const call = ecr(account, region);
    if (!exists) {
        await call('CreateRepository', {repositoryName}).catch(ignoreExisting);
    }
    await call('PutImage', {
        repositoryName, imageTag: 'latest', imageManifestMediaType: MANIFEST, imageManifest: manifest()
    });
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

/** Calls Amazon ECR. It takes any signature here; whose registry is meant stands in the credential scope. */
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
