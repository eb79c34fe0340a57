using Microsoft.EntityFrameworkCore;
using Modular.Orchard.Application;
using Modular.Orchard.Domain;
using Modular.Platform.Persistence;

namespace Modular.Orchard.Infrastructure;

internal sealed class OrchardDb(DbContextOptions<OrchardDb> options) : ModuleDb(options, "orchard"), IOrchardDb
{
    public DbSet<Tree> Trees => Set<Tree>();
}
