/**
 * What all storage ports share: versions, keyset pages, appends that happen once, claims with a
 * lease, results of batches and units of work.
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
 *
 * <p>The rules of the contracts are numbered, so that a host can say what it passes. A number means
 * one rule in all contracts: those of a port begin with its letters, such as {@code CUS-3} or
 * {@code CUS-PAGE-1}; {@code VER}, {@code VER-PAGE} and {@code STR} are shared by all ports whose
 * contract extends {@code VersionedStoreContract} or {@code StreamContract}, and are claimed port
 * by port: "the group store passes VER-1 to VER-6".
 */
@NullMarked
package io.dangol.core.store;

import org.jspecify.annotations.NullMarked;
