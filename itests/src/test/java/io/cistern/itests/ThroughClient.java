// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import io.cistern.administration.Infrastructure;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.api.CallContext;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.Capability;
import io.cistern.client.CisternClient;
import io.cistern.tck.Access;
import io.cistern.tck.Subject;
import java.util.List;
import java.util.Optional;

/** A VIM or PIM of the running distribution, as the compatibility kit reaches it through the client. */
abstract class ThroughClient implements Subject, Access {

    private final CisternClient client;
    private final String infrastructureId;

    ThroughClient(CisternClient client, String infrastructureId) {
        this.client = client;
        this.infrastructureId = infrastructureId;
    }

    @Override
    public CallContext call() {
        return client.call().build();
    }

    @Override
    public Access consumer() {
        return this;
    }

    @Override
    public List<Capability> capabilities() {
        return client
                .administration()
                .queryInfrastructures(
                        call(),
                        new QueryInfrastructuresRequest(
                                Optional.of(Filter.where(FilterOperator.EQ, "infrastructureId", infrastructureId))))
                .toCompletableFuture()
                .join()
                .infrastructures()
                .stream()
                .map(Infrastructure::backend)
                .flatMap(Optional::stream)
                .map(BackendDescription::capabilities)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        // the distribution serves all classes of the kit
    }
}
