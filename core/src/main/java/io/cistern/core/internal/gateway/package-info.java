// SPDX-License-Identifier: Apache-2.0
/**
 * The way of a call from a published service to its backend, each stage a class.
 *
 * <table>
 * <caption>The stages</caption>
 * <tr><th>Stage</th><th>Class</th><th>Refuses with</th></tr>
 * <tr><td>enter</td><td>PublishedService, Gateway</td><td></td></tr>
 * <tr><td>authenticate</td><td>Authentication</td><td>UNAUTHENTICATED</td></tr>
 * <tr><td>validate</td><td>Validation, PageTokens</td><td>INVALID_ARGUMENT</td></tr>
 * <tr><td>authorise</td><td>Authorisation</td><td>FORBIDDEN</td></tr>
 * <tr><td>find a backend</td><td>Availability</td><td>UNAVAILABLE</td></tr>
 * <tr><td>dispatch a query</td><td>Queries</td><td>LIMIT_EXCEEDED</td></tr>
 * <tr><td>record and dispatch a mutation</td><td>OperationEngine (package operation)</td><td>LIMIT_EXCEEDED, CONFLICT
 * (idempotency key)</td></tr>
 * <tr><td>answer</td><td>Caller, Failures (package call)</td><td>TIMEOUT, INTERNAL</td></tr>
 * </table>
 */
package io.cistern.core.internal.gateway;
