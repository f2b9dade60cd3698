package dev.marketplace.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marketplace.catalogue.boundary.Images;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.FieldError;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.NotAllowed;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Picture;
import dev.marketplace.shared.PictureRef;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import dev.marketplace.shop.boundary.CreateShop;
import dev.marketplace.shop.boundary.DeliveryOption;
import dev.marketplace.shop.boundary.ShopLink;
import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import dev.marketplace.shop.store.MongoShops;
import dev.marketplace.site.boundary.SiteView;
import dev.marketplace.site.boundary.Sites;
import dev.marketplace.testing.Eventually;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.TestClock;
import dev.marketplace.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopsTest {

    private static final DeliveryOption PARCEL = new DeliveryOption("Parcel", Money.of(490, "EUR"), "3 to 5");

    private final TestClock clock = new TestClock();
    private final TestDatabase database = new TestDatabase(clock);
    private final MongoShops store = new MongoShops(database.documents, database.outbox, database.indexes);
    private final Shops shops =
            new Shops(store, new Events(database.ids, clock), database.ids, clock, new ImageRoom(), new SiteRoom());

    @BeforeEach
    void prepare() {
        store.prepare(Scope.MAIN);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_shop_is_seen_by_everybody_as_it_was_opened() {
        ShopView opened = shops.create(seller("1"), shop("halden", Optional.of("img_1"), PARCEL));
        Caller visitor = Caller.anonymous(Scope.MAIN, "c");
        assertThat(shops.bySlug(visitor, "halden")).contains(opened);
        assertThat(shops.byId(visitor, opened.id())).contains(opened);
        assertThat(shops.mine(seller("1"))).contains(opened);
        assertThat(opened.openingHours().keySet()).containsExactly("Tue", "Mon");
        assertThat(opened.avatar()).map(Picture::id).contains("img_1");
        assertThat(shops.bySlug(visitor, "other")).isEmpty();
        assertThat(shops.mine(seller("2"))).isEmpty();
        Eventually.holds(() -> assertThat(database.published())
                .extracting(Event::type, event -> event.text("shopId"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("shop.opened", opened.id())));
    }

    @Test
    void a_seller_has_one_shop_however_often_and_fast_she_asks() {
        var opened = Parallel.run(10, i -> shops.create(seller("1"), shop("halden-" + i, Optional.empty(), PARCEL)));
        assertThat(opened).filteredOn(result -> result.value().isPresent()).hasSize(1);
        assertThat(opened)
                .filteredOn(result -> result.failure().isPresent())
                .allSatisfy(result -> assertThat(result.failure().get()).isInstanceOf(ShopExists.class));
    }

    @Test
    void an_address_belongs_to_who_came_first() {
        shops.create(seller("1"), shop("halden", Optional.empty(), PARCEL));
        assertThatThrownBy(() -> shops.create(seller("2"), shop("halden", Optional.empty(), PARCEL)))
                .isInstanceOf(ShopSlugTaken.class);
        assertThat(shops.mine(seller("2"))).isEmpty();
    }

    @Test
    void only_sellers_open_shops_with_pictures_of_their_own() {
        CreateShop command = shop("halden", Optional.empty(), PARCEL);
        Caller shopper = new Caller("usr_1", Set.of(Role.USER), Audience.USER, Scope.MAIN, "c");
        assertThatThrownBy(() -> shops.create(shopper, command)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> shops.create(Caller.anonymous(Scope.MAIN, "c"), command))
                .isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> shops.create(seller("1"), shop("halden", Optional.of("img_of_another"), PARCEL)))
                .isInstanceOf(NotFound.class);
        assertThat(shops.mine(seller("1"))).isEmpty();
    }

    @Test
    void nobody_but_the_system_learns_whose_a_shop_is() {
        String id = shops.create(seller("1"), shop("halden", Optional.empty(), PARCEL))
                .id();
        assertThat(shops.sellerOf(Caller.system("order", Scope.MAIN, "c"), id)).contains("sel_1");
        assertThatThrownBy(() -> shops.sellerOf(seller("1"), id)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void all_shops_come_by_name() {
        shops.create(seller("1"), shop("b-shop", Optional.empty(), PARCEL));
        shops.create(seller("2"), shop("a-shop", Optional.empty(), PARCEL));
        assertThat(shops.all(seller("1"), 10)).extracting(ShopView::slug).containsExactly("a-shop", "b-shop");
        assertThat(shops.all(seller("1"), 1)).hasSize(1);
    }

    @Test
    void delivery_costs_nothing_or_more_in_the_marketplaces_currency() {
        for (Money price : List.of(Money.of(-1, "EUR"), Money.of(490, "USD"), Money.of(Long.MAX_VALUE, "EUR"))) {
            assertThat(wrong(shop("halden", Optional.empty(), new DeliveryOption("Parcel", price, "3"))))
                    .containsExactly("delivery");
        }
        assertThat(wrong(shop("halden", Optional.empty(), new DeliveryOption("Parcel", null, "3"))))
                .containsExactly("delivery");
        assertThat(wrong(shop("halden", Optional.empty())))
                .as("no delivery at all")
                .containsExactly("delivery");
        assertThat(wrong(shop("halden", Optional.empty(), PARCEL, PARCEL))).containsExactly("delivery");
    }

    @Test
    void a_shop_of_which_everything_is_missing_or_wrong_is_told_everything() {
        CreateShop nothing = new CreateShop(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Optional.empty(),
                null,
                null,
                Optional.empty(),
                Optional.empty());
        assertThat(wrong(nothing))
                .containsExactly(
                        "slug",
                        "name",
                        "language",
                        "city",
                        "country",
                        "category",
                        "bio",
                        "address",
                        "returns",
                        "delivery");
        CreateShop bad = new CreateShop(
                "../x",
                "Halden",
                "fr",
                "Ghent",
                "XX",
                "fashion",
                "bio",
                "address",
                Map.of("Someday", "always"),
                List.of(new ShopLink("Site", "javascript:alert(1)"), new ShopLink("Site", "https://a\nb")),
                Optional.of(Money.of(0, "EUR")),
                List.of(PARCEL),
                "30 days",
                Optional.empty(),
                Optional.empty());
        assertThat(wrong(bad))
                .containsExactly("slug", "language", "country", "freeDeliveryOver", "openingHours", "links", "links");
    }

    private List<String> wrong(CreateShop command) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> shops.create(seller("1"), command));
        return refused.errors().stream().map(FieldError::field).toList();
    }

    private static Caller seller(String number) {
        return new Caller("sel_" + number, Set.of(Role.SELLER), Audience.SELLER, Scope.MAIN, "c");
    }

    private static CreateShop shop(String slug, Optional<String> avatar, DeliveryOption... delivery) {
        Map<String, String> hours = new LinkedHashMap<>();
        hours.put("Tue", "10:00 to 18:00");
        hours.put("Mon", "Closed");
        return new CreateShop(
                slug,
                "Shop " + slug,
                "en",
                "Ghent",
                "BE",
                "fashion",
                "We weave.",
                "Street 1",
                hours,
                List.of(new ShopLink("Site", "https://halden.example")),
                Optional.of(Money.of(15_000, "EUR")),
                List.of(delivery),
                "30 days",
                avatar,
                Optional.empty());
    }

    /** Everybody owns the picture img_1. */
    private static final class ImageRoom extends Images {

        @Override
        public List<PictureRef> own(Caller caller, List<String> imageIds) {
            if (!imageIds.equals(List.of("img_1"))) {
                throw new NotFound("picture");
            }
            return List.of(new PictureRef("img_1", "/main/shops/img_1.png", 100, 100));
        }

        @Override
        public Picture show(PictureRef ref) {
            return new Picture(ref.id(), "https://images.example" + ref.path(), ref.width(), ref.height());
        }
    }

    private static final class SiteRoom extends Sites {

        @Override
        public SiteView site(Caller caller) {
            return new SiteView(
                    "Agora", "EUR", List.of("en"), Optional.empty(), Optional.empty(), "hello@agora.example");
        }
    }
}
