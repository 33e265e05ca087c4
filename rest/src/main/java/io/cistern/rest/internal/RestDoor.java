// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import io.cistern.rest.internal.server.Door;
import java.util.Dictionary;
import java.util.Hashtable;
import javax.servlet.ServletException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.HttpService;
import org.osgi.service.http.NamespaceException;

/**
 * The place of the façade on the container's HTTP service, there before the gateway is: whoever calls while its store is
 * being opened, or while it is replaced, is told to come again.
 */
@Component(service = RestDoor.class, immediate = true)
public final class RestDoor {
    private final HttpService http;
    private final Door door = new Door();

    @Activate
    public RestDoor(@Reference HttpService http) throws ServletException, NamespaceException {
        this.http = http;
        Dictionary<String, String> parameters = new Hashtable<>();
        parameters.put("async-supported", "true");
        http.registerServlet(RestConfig.PATH, door, parameters, null);
    }

    Door door() {
        return door;
    }

    @Deactivate
    void close() {
        http.unregister(RestConfig.PATH);
    }
}
