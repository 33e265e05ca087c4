// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import io.cistern.lab.openstack.internal.identity.Project;

/** What Nova says when a quota is used up. Recordings: server-create-over-quota, resize-over-quota. */
final class Quotas {

    private Quotas() {}

    static void check(Project project, String resource, long requested, long used) {
        int limit = project.limit(resource);
        if (limit != Project.UNLIMITED && requested > 0 && used + requested > limit) {
            throw NovaFault.forbidden("Quota exceeded for " + resource + ": Requested " + requested
                    + ", but already used " + used + " of " + limit + " " + resource);
        }
    }
}
