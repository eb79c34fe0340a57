using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Modular.Kernel;
using Modular.Platform;
using Modular.Platform.Http.Security;

namespace Platform.Tests.Http;

public sealed class RouteGuardTests
{
    private static readonly Permission Known = new("forums.topics.create", "Open topics.", Role.User);

    [Fact]
    public void A_route_that_forgets_to_say_who_may_use_it_stops_the_start()
    {
        var app = AppWith(routes => routes.MapGet("/forgotten", () => "x"));

        var refusal = Assert.Throws<StartupException>(() => RouteGuard.Check(app));
        Assert.Contains("/forgotten", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("declares no permission", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void So_does_one_that_only_asks_for_some_sign_in() =>
        Assert.Throws<StartupException>(() => RouteGuard.Check(AppWith(routes => routes.MapGet("/signed-in", () => "x").RequireAuthorization())));

    [Fact]
    public void And_one_whose_permission_nobody_can_have()
    {
        var app = AppWith(routes => routes.MapGet("/odd", () => "x").RequirePermission(Known with { Name = "forums.topics.creat" }));

        var refusal = Assert.Throws<StartupException>(() => RouteGuard.Check(app));
        Assert.Contains("forums.topics.creat,", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Routes_that_say_so_are_let_through() => RouteGuard.Check(AppWith(routes =>
    {
        routes.MapGet("/open", () => "x").AllowAnonymous();
        routes.MapGet("/guarded", () => "x").RequirePermission(Known);
        routes.MapGroup("/group").MapGet("/guarded", () => "x").RequirePermission(Known);
    }));

    [Fact]
    public void A_permission_declared_twice_is_a_bug() => Assert.Throws<InvalidOperationException>(() => new PermissionTable([Known, Known with { From = Role.Admin }]));

    [Fact]
    public void Each_role_has_what_the_ones_below_have()
    {
        var table = new PermissionTable([Known, new("forums.moderate", "", Role.Moderator), new("forums.categories.manage", "", Role.Admin)]);

        Assert.Empty(table.Of([]));
        Assert.Equal(["forums.topics.create"], table.Of([Role.User]));
        Assert.Equal(2, table.Of([Role.Moderator, Role.User]).Count);
        Assert.Equal(3, table.Of([Role.Admin]).Count);
    }

    [Fact]
    public void A_key_has_of_its_scopes_what_its_owner_has_and_what_may_be_given_away()
    {
        var table = new PermissionTable([Known, new("forums.moderate", "", Role.Moderator), new("accounts.keys.manage", "", Role.User) { InPersonOnly = true }]);
        string[] scopes = ["forums.topics.create", "forums.moderate", "accounts.keys.manage", "forums.of_a_newer_node"];

        Assert.Equal(["forums.topics.create"], table.OfKey([Role.User], scopes));
        Assert.Equal(["forums.moderate", "forums.topics.create"], table.OfKey([Role.Moderator], scopes).Order(StringComparer.Ordinal));
        Assert.Empty(table.OfKey([Role.Admin], []));
        Assert.Empty(table.OfKey([], scopes));
    }

    private static WebApplication AppWith(Action<IEndpointRouteBuilder> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddAuthorization();
        builder.Services.AddPermissions(Known);
        builder.Services.AddSingleton<PermissionTable>();
        var app = builder.Build();
        map(app);
        return app;
    }
}
