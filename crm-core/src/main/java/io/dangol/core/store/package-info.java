/**
 * What all storage ports share: versions, keyset pages and appends that happen once.
 *
 * <p>The ports themselves stand beside the types they keep, such as {@link
 * io.dangol.core.customer.CustomerStore}. A host implements them on its own database and proves the
 * implementation with the contract tests in the {@code tests} artifact of this module. A page is
 * read like this:
 *
 * <pre>{@code
 * Optional<PageRequest> next = Optional.of(PageRequest.first(500));
 * while (next.isPresent()) {
 *   Page<Versioned<Customer>> page = store.page(next.get());
 *   page.items().forEach(this::handle);
 *   next = page.next();
 * }
 * }</pre>
 */
@NullMarked
package io.dangol.core.store;

import org.jspecify.annotations.NullMarked;
