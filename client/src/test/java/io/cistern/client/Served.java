// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.api.CallContext;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.Capability;
import io.cistern.tck.Access;
import io.cistern.tck.Subject;
import java.util.List;

/** A backend as a client sees it: through REST and the gateway. */
abstract class Served implements Subject, Access {

    private final ServedGateway gateway;
    private final CisternClient client;

    Served(ServedGateway gateway) {
        this.gateway = gateway;
        this.client = gateway.client();
    }

    CisternClient client() {
        return client;
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
        return Outcome.result(
                        client.administration().queryInfrastructures(call(), new QueryInfrastructuresRequest(null)))
                .infrastructures()
                .get(0)
                .backend()
                .map(BackendDescription::capabilities)
                .orElseThrow();
    }

    @Override
    public void close() {
        gateway.close();
    }
}
