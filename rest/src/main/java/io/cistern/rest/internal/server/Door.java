// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.server;

import io.cistern.json.CisternJson;
import io.cistern.rest.internal.http.HttpProblem;
import io.cistern.rest.internal.http.Problems;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What answers all requests: the façade while there is one, else the advice to come again. */
public final class Door extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient CisternJson json = new CisternJson();
    private final transient AtomicReference<Optional<Servlet>> inside = new AtomicReference<>(Optional.empty());
    private transient Optional<ServletConfig> config = Optional.empty();

    /** Lets requests in. */
    public synchronized void open(Servlet facade) throws ServletException {
        if (config.isPresent()) {
            facade.init(config.get());
        }
        inside.set(Optional.of(facade));
    }

    /** Lets none in any more, unless another façade has come. */
    public synchronized void close(Servlet facade) {
        inside.updateAndGet(present -> present.filter(one -> one != facade));
    }

    /** The container restarts all servlets when a bundle that has one comes or goes. */
    @Override
    public synchronized void init(ServletConfig given) throws ServletException {
        super.init(given);
        config = Optional.of(given);
        if (inside.get().isPresent()) {
            inside.get().get().init(given);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Servlet> facade = inside.get();
        if (facade.isPresent()) {
            facade.get().service(request, response);
            return;
        }
        response.setStatus(503);
        response.setHeader("Retry-After", "1");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Problems.MEDIA_TYPE);
        json.write(response.getOutputStream(), HttpProblem.of(503));
    }
}
