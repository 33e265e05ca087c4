// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import java.util.Optional;

/**
 * The volume that an operation is about, and where it was found.
 *
 * @param volume as it was then
 */
record Target(CloudAccess cloud, CinderVolume volume) {

    /** @throws io.cistern.api.InfrastructureException NOT_FOUND: the caller sees none */
    static Target of(CallScope scope, String id) {
        return find(scope, id).orElseThrow(() -> StorageFailures.unknown(id));
    }

    static Optional<Target> find(CallScope scope, String id) {
        return scope.search()
                .flatMap(cloud -> cloud.cinder().volume(id).stream()
                        .filter(volume -> scope.sees(volume.projectId()))
                        .map(volume -> new Target(cloud, volume)))
                .findFirst();
    }
}
