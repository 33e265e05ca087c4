// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.testing;

import io.cistern.backend.Visibility;
import io.cistern.backend.support.CallLimit;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.openstack.internal.compute.OpenStackCompute;
import io.cistern.vim.openstack.internal.keystone.Scope;
import java.time.Duration;
import java.util.List;

/** What a consumer sees of a cloud. */
public final class Sight {

    private Sight() {}

    /** The machines that are in its lists, by id. */
    public static List<String> machines(LiveCloud cloud, Visibility visibility) {
        return Outcome.of(new OpenStackCompute(cloud.calls())
                        .queryVirtualisedComputeResource(
                                TestContext.of(LiveCloud.newJournal()).seeing(visibility),
                                QueryComputeRequest.builder().build()))
                .queryResult()
                .stream()
                .map(VirtualCompute::computeId)
                .toList();
    }

    /** The project of the default credential. */
    public static String groupOf(LiveCloud cloud) {
        return cloud.cloud()
                .open(Scope.OWN, CallLimit.within(Duration.ofSeconds(10)))
                .projectId();
    }
}
