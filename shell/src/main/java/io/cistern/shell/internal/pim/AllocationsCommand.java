// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.pim.Allocation;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.QueryAllocationRequest;
import io.cistern.pim.lifecycle.QueryAllocationResponse;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists who uses which resource. */
@Service
@Command(scope = "pim", name = "allocations", description = "Lists who uses which resource")
public final class AllocationsCommand extends ListCommand<Allocation> {

    @Override
    protected Slice<Allocation> page(Optional<Filter> filter, Page page) {
        QueryAllocationRequest request = new QueryAllocationRequest(filter, page);
        QueryAllocationResponse response = ask(
                PhysicalResourceProvisioningAndLifecycleManagement.class,
                (lifecycle, call) -> lifecycle.queryAllocation(call, request));
        return new Slice<>(response.allocations(), response.nextPageToken());
    }

    @Override
    protected Columns<Allocation> columns() {
        return new Columns<Allocation>()
                .text("Resource id", Allocation::resourceId)
                .text("Tenant", Allocation::tenantId)
                .text(
                        "Used by",
                        use -> use.consumerRef().type() + " "
                                + use.consumerRef().id())
                .optional("As", use -> use.consumerRef().nodeName())
                .text("Since", use -> use.since().toString());
    }
}
