namespace Modular.Platform.Persistence.Migrations.Verifying;

/// <summary>Where a module's model is to be had.</summary>
internal sealed record ModuleModel(string Module, Func<IServiceProvider, ModuleDb> Resolve);
