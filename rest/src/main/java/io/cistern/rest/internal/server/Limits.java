// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.server;

/**
 * How much the façade takes.
 *
 * @param bodyBytes the most bytes of a body
 * @param queryCharacters the longest query part of a URL
 * @param concurrentRequests how many requests can be unanswered at a time
 */
public record Limits(long bodyBytes, int queryCharacters, int concurrentRequests) {}
