package vankien.http;

import io.javalin.http.Context;
import vankien.page.Asset;
import vankien.page.Assets;

/** Style sheet and icon, under names that hold their hash: they never change and are kept for a year. */
final class AssetRoute {
    private final Assets assets;

    AssetRoute(Assets assets) {
        this.assets = assets;
    }

    void handle(Context ctx) {
        String name = ctx.pathParam("name");
        Asset asset = assets.named(name).orElseThrow(() -> new ProblemException(ProblemKind.UNKNOWN_ADDRESS, name));
        ctx.contentType(asset.contentType());
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.header("Vary", "Accept-Encoding");
        ctx.result(asset.bytes());
    }
}
