using Architecture.Tests.Rules;
using static Architecture.Tests.Planted.PlantedCase;

namespace Architecture.Tests.Planted;

/// <summary>At least one planted violation for every rule; where a rule has several ways to fail, one for each.</summary>
internal static class PlantedCases
{
    public static IReadOnlyList<PlantedCase> All { get; } = [.. Shape(), .. Layers(), .. UseCases(), .. Data(), .. Behaviour(), .. PlantedFiles.Cases, .. PlantedProjects.Cases];

    private static IEnumerable<PlantedCase> Shape() =>
    [
        InWeeds(ShapeRules.OnePublicType, "Modular.Weeds.Domain.Bindweed is public"),
        InWeeds(ShapeRules.OnePublicType, "Modular.Weeds.WeedsModule is not public"),
        InWeeds(ShapeRules.TypesLieInLayers, "Modular.Weeds.Helpers.Nettle lies in no layer"),
        InWeeds(ShapeRules.ContractsLieInContracts, "Modular.Weeds.Elsewhere.Stray is not within Modular.Weeds.Contracts"),
        InWeeds(ShapeRules.NamespacesFollowFolders, "Nettle.cs says Modular.Weeds.Helpers and not Modular.Weeds"),
    ];

    private static IEnumerable<PlantedCase> Layers() =>
    [
        InWeeds(LayerRules.Domain, "Bindweed uses Microsoft.EntityFrameworkCore.IndexAttribute"),
        InWeeds(LayerRules.Domain, "Creeper uses Modular.Weeds.Infrastructure.WeedsDb"),
        InWeeds(LayerRules.Domain, "Creeper uses Modular.Weeds.Application.Spread"),
        InWeeds(LayerRules.Domain, "Creeper uses Modular.Weeds.Application.Choke"),
        InWeeds(LayerRules.Domain, "Creeper uses System.Data.DBConcurrencyException"),
        InWeeds(LayerRules.Domain, "Creeper uses System.CommandLine.Command"),
        InWeeds(LayerRules.Domain, "Thistle.cs names Modular.Weeds.Infrastructure"),
        InWeeds(LayerRules.Application, "ChokeHandler uses Modular.Weeds.Infrastructure.WeedsDb"),
        InWeeds(LayerRules.Application, "ChokeHandler uses Npgsql.NpgsqlConnection"),
        InWeeds(LayerRules.Application, "Choke.cs names Microsoft.AspNetCore.Http"),
        InWeeds(LayerRules.Http, "WeedRoutes uses Modular.Weeds.Infrastructure.WeedsReads"),
        InWeeds(LayerRules.Infrastructure, "WeedsDb uses Modular.Weeds.Http.WeedRoutes"),
        InWeeds(LayerRules.ModuleWalls, "ChokeHandler uses Modular.Orchard.Domain.Tree"),
        InWeeds(LayerRules.ModuleWalls, "Choke.cs names Modular.Orchard.Domain"),
    ];

    private static IEnumerable<PlantedCase> UseCases() =>
    [
        InWeeds(UseCaseRules.Requests, "Modular.Weeds.Application.Spread is not an internal sealed record"),
        InWeeds(UseCaseRules.OneHandler, "Modular.Weeds.Application.Choke has 0 handlers"),
        InWeeds(UseCaseRules.OneHandler, "Modular.Weeds.Application.Root has 2 handlers"),
        InWeeds(UseCaseRules.OneHandler, "Apart.cs does not hold both Apart and FarAway"),
        InWeeds(UseCaseRules.Handlers, "ChokeHandler is not internal and sealed"),
        InWeeds(UseCaseRules.Handlers, "ChokeHandler handles neither a command nor a query"),
        InWeeds(UseCaseRules.Handlers, "PlainHandler answers with System.Threading.Tasks.Task`1<System.Int32>"),
        InWeeds(UseCaseRules.NoBus, "ChokeHandler uses MediatR.IMediator"),
        InWeeds(UseCaseRules.NoBus, "ChokeHandler uses System.IServiceProvider"),
        InWeeds(UseCaseRules.NoRawDatabase, "ChokeHandler uses Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade"),
        InWeeds(UseCaseRules.NoRawDatabase, "ChokeHandler uses System.Data.ConnectionState"),
    ];

    private static IEnumerable<PlantedCase> Data() =>
    [
        InWeeds(EventRules.Events, "Modular.Weeds.Contracts.Seed is not a public sealed record"),
        InWeeds(EventRules.EventNames, "Seed has a name that is no literal"),
        InWeeds(EventRules.EventNames, "Pollen is called orchard.tree_planted"),
        InWeeds(EventRules.EventNames, "orchard.tree_planted is the name of"),
        InWeeds(EventRules.ListenerNames, "Rumour is called Rumour"),
        InWeeds(EventRules.JobTypes, "Rust is called orchard.prune"),
        InWeeds(EventRules.JobTypes, "Mildew has a name that is no literal"),
        InWeeds(EventRules.JobTypes, "orchard.prune is the name of"),
        InWeeds(ErrorRules.Codes, "Creeper makes the error orchard.tree.name_invalid"),
        InWeeds(ErrorRules.Codes, "the error orchard.tree.name_invalid is made 2 times"),
        InWeeds(ErrorRules.Codes, "Creeper makes an error whose code is no literal"),
        InWeeds(ErrorRules.StandTogether, "Creeper makes errors of its own"),
        InWeeds(PermissionRules.Names, "WeedsPermissions makes the permission orchard.trees.plant"),
        InWeeds(PermissionRules.Names, "the permission orchard.trees.plant is made 2 times"),
        InWeeds(PermissionRules.Names, "WeedsPermissions makes a permission whose name is no literal"),
        InWeeds(AuditRules.Actions, "Gossip writes the audit action orchard.tree_planted"),
        InWeeds(AuditRules.Actions, "Gossip writes the audit action weeds.Gossip"),
        InWeeds(AuditRules.Actions, "Gossip writes an audit entry whose action is no literal"),
        InWeeds(DatabaseRules.OneContext, "Weeds has 2 contexts"),
        InWeeds(DatabaseRules.OneContext, "WeedsDb is not a ModuleDb of schema weeds"),
        InWeeds(DatabaseRules.OneContext, "SecondDb is not a ModuleDb"),
        InWeeds(DatabaseRules.MapsItsSchema, "Thistle is mapped to orchard.trees"),
        InWeeds(MigrationRules.OwnSchema, "20260101080000_weeds.up.sql names the schema orchard"),
        InWeeds(MigrationRules.OwnSchema, "20260101080000_weeds.up.sql changes orchard.trees"),
        InWeeds(MigrationRules.OwnSchema, "20260101080000_weeds.up.sql changes unplaced"),
        InWeeds(MigrationRules.OwnSqlInCode, "WeedsReads.cs reaches into the schema orchard"),
        InWeeds(MigrationRules.FileNames, "20260101080000_weeds.up.sql has no 20260101080000_weeds.down.sql"),
        InWeeds(MigrationRules.FileNames, "2026_weeds.up.sql is not called like a migration"),
        InWeeds(MigrationRules.Ids, "20260101080000_weeds.up.sql have one id"),
        InWeeds(SqlRules.NoValuesInText, "WeedsReads.cs: $\"select id from weeds.weeds where name = '{name}'\""),
        InWeeds(SqlRules.NoValuesInText, "WeedsReads.cs: $\"{Columns} where id = $1 {where}\""),
        InWeeds(SqlRules.NoValuesInText, "WeedsReads.cs: $\"select id from weeds.weeds where {ByFragment"),
        InWeeds(SqlRules.ComposersTakeNoText, "Modular.Weeds.Infrastructure.ThornSql.OrderedBy takes text"),
        InWeeds(SqlRules.NoOffset, "WeedsReads.cs: $\"select id from weeds.weeds offset"),
        InWeeds(SqlRules.NoOffset, "Modular.Weeds.Infrastructure.WeedsReads skips rows"),
        InWeeds(SqlRules.NoValuesInText, "WeedsReads.cs: \"select id from weeds.weeds where name = \""),
    ];

    private static IEnumerable<PlantedCase> Behaviour() =>
    [
        InWeeds(RouteRules.Permissions, "WeedRoutes.cs: MapPost(\"/weeds\", (WeedsReads weeds) => weeds.OfAnother()); declares no permission"),
        InWeeds(RouteRules.RoutesLieInHttp, "WeedsModule.cs maps a route"),
        InWeeds(ClockRules.Domain, "Bindweed calls System.DateTime::get_UtcNow"),
        InWeeds(ClockRules.Domain, "Bindweed calls System.Guid::NewGuid"),
        InWeeds(ClockRules.Application, "ChokeHandler calls System.DateTimeOffset::get_UtcNow"),
        InWeeds(WaitingRules.NoBlocking, "Impatience calls Task`1.get_Result"),
        InWeeds(WaitingRules.NoBlocking, "Impatience calls Task.Wait"),
        InWeeds(WaitingRules.NoBlocking, "Impatience.cs calls GetAwaiter().GetResult()"),
        InWeeds(WaitingRules.NoAsyncVoid, "Impatience::IntoTheVoid() is async void"),
    ];
}
