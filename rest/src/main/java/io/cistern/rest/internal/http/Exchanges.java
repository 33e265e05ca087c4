// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import io.cistern.api.Consumer;
import javax.servlet.http.HttpServletRequest;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.jaxrs.impl.UriInfoImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** Makes an {@link Exchange} for every method that asks for one; authentication comes before anything else. */
public final class Exchanges implements ContextProvider<Exchange> {
    private final Services services;

    public Exchanges(Services services) {
        this.services = services;
    }

    @Override
    public Exchange createContext(Message message) {
        HttpServletRequest http = (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
        Consumer consumer = Credentials.authenticate(http.getHeader("Authorization"), services.authentication());
        QueryParameters parameters = new QueryParameters(new UriInfoImpl(message).getQueryParameters());
        return new Exchange(services, consumer, Incoming.of(http), parameters);
    }
}
