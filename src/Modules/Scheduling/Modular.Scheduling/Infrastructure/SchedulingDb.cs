using Microsoft.EntityFrameworkCore;
using Modular.Platform.Persistence;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Infrastructure;

internal sealed class SchedulingDb(DbContextOptions<SchedulingDb> options) : ModuleDb(options, SchemaName), ISchedulingDb
{
    public const string SchemaName = "scheduling";
}
