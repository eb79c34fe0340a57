using Microsoft.EntityFrameworkCore;

namespace Modular.Weeds.Infrastructure;

/// <summary>One context too many, and not a module's.</summary>
internal sealed class SecondDb(DbContextOptions<SecondDb> options) : DbContext(options);
